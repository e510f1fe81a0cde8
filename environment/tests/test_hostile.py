import subprocess
import unittest

from course_kit import jdk_pins, variables
from proof.hostile import environments, no_java
from proof.hostile.environments import Piece
from tests.temporary import InTemporaryFolder


class HostileEnvironmentsTest(InTemporaryFolder):
    def test_every_kind_of_thing_that_broke_a_set_up_is_among_them(self):
        every = list(environments.pieces(self.folder))
        names = " ".join(name for piece in every for name in piece.variables)
        for part in ("LC_ALL", "HOME", "TMPDIR", "https_proxy", "CLASSPATH", "JAVA_TOOL_OPTIONS", "JAVA_HOME", "PYTHONPATH", "PIP_USER", "JUPYTER_PATH"):
            self.assertIn(part, names)
        self.assertEqual(len({piece.name for piece in every}), len(every))
        self.assertTrue(any(piece.umask for piece in every) and any("noexec" in piece.before for piece in every))
        self.assertTrue(any(len(name) == 200 for name in environments.ODD_NAMES))
        for sign in " &('ü":
            self.assertIn(sign, "".join(environments.ODD_NAMES).replace("Ü", "ü"))

    def test_a_seed_gives_the_same_mixtures_and_another_one_others(self):
        every = list(environments.pieces(self.folder))
        one, same, other = (list(environments.combined(every, 5, seed)) for seed in (1, 1, 2))
        self.assertEqual(one, same)
        self.assertNotEqual([piece.variables for piece in one], [piece.variables for piece in other])
        self.assertTrue(all(len(piece.variables) > 3 for piece in one))

    def test_of_two_that_set_the_same_the_second_holds_and_both_are_prepared(self):
        mixed = Piece("a", {"X": "1", "Y": "1"}, "077", "true") + Piece("b", {"X": None}, before="false")
        self.assertEqual((mixed.variables, mixed.umask, mixed.before), ({"X": None, "Y": "1"}, "077", "true && false"))
        self.assertNotIn("X", environments.variables(mixed, {"X": "0"}))

    def test_words_with_odd_signs_arrive_as_they_are(self):
        words = ["printf", "%s\n", *environments.ODD_NAMES, "$HOME", '"']
        said = subprocess.run(environments.command(Piece("mask", umask="077"), words), capture_output=True, text=True).stdout
        self.assertEqual(said.splitlines(), words[2:])

    def test_what_a_plain_user_has_is_less_than_what_is_wrong(self):
        hostile = [name for piece in environments.pieces(self.folder) for name in piece.variables if not variables.is_permitted(name)]
        self.assertGreater(len(hostile), 20)


@unittest.skipIf(jdk_pins.archive() is None, "there is no JDK to fetch for this system")
class MadeUpJdkTest(unittest.TestCase):
    def test_its_archive_has_one_folder_as_temurins_have(self):
        for name in ("a.tar.gz", "a.zip"):
            content = no_java.packed("/real", name)
            self.assertEqual(content[:2], b"PK" if name.endswith("zip") else b"\x1f\x8b")


if __name__ == "__main__":
    unittest.main()
