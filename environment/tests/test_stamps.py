from unittest import mock

from course_kit import places, stamps
from tests.temporary import InTemporaryFolder


class StampsTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        patch = mock.patch.object(places, "STAMPS", self.folder / "stamps")
        patch.start()
        self.addCleanup(patch.stop)

    def test_a_step_is_fresh_only_when_all_that_it_made_is_there(self):
        made = self.write("made", "x")
        stamps.remember("step", "value")
        self.assertTrue(stamps.fresh("step", "value", made))
        self.assertFalse(stamps.fresh("step", "other", made))
        made.unlink()
        self.assertFalse(stamps.fresh("step", "value", made))

    def test_children_of_a_killed_command_cannot_spoil_what_the_next_one_makes(self):
        place = self.folder / "python"
        older = [self.folder / "python.new", stamps.unfinished(place)]
        others = [self.folder / name for name in ("python", "python-jdk.new", "python.lock", "jdk.newabc")]
        for folder in older + others:
            self.write(f"{folder.name}/file", "")
        mine = stamps.unfinished(place)
        self.assertEqual([folder.exists() for folder in older], [False, False])
        self.assertTrue(all(folder.exists() for folder in others))
        for folder in older:  # they go on writing
            self.write(f"{folder.name}/late", "")
        self.assertFalse(mine.exists())
        self.write(f"{mine.name}/made", "")
        stamps.replace_folder(mine, place)
        self.assertEqual([file.name for file in place.iterdir()], ["made"])
        self.assertEqual(len({stamps.unfinished(place) for _ in range(50)}), 50)
        self.assertFalse(any(folder.exists() for folder in older))

    def test_a_step_without_stamp_was_left_half_done(self):
        self.assertFalse(stamps.fresh("step", "value", self.write("made", "x")))

    def test_the_digest_sees_names_and_bytes(self):
        self.write("src/A.java", "a")
        first = stamps.digest(self.folder / "src")
        self.write("src/A.java", "b")
        second = stamps.digest(self.folder / "src")
        (self.folder / "src/A.java").rename(self.folder / "src/B.java")
        self.assertEqual(len({first, second, stamps.digest(self.folder / "src")}), 3)

    def test_the_digest_does_not_see_dates(self):
        path = self.write("src/A.java", "a")
        first = stamps.digest(self.folder / "src")
        path.touch()
        self.assertEqual(first, stamps.digest(self.folder / "src"))

    def test_a_folder_is_replaced_whole(self):
        self.write("jars/old.jar", "")
        self.write("jars.new/new.jar", "")
        stamps.replace_folder(self.folder / "jars.new", self.folder / "jars")
        self.assertEqual([p.name for p in (self.folder / "jars").iterdir()], ["new.jar"])
        self.assertFalse((self.folder / "jars.old").exists())
