import io
import os
import time
from contextlib import redirect_stderr
from unittest import mock

from course_kit import java, processes
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder


class JavaTest(InTemporaryFolder):
    def choose(self, asked=None, home=None, usual=()):
        variables = {"PATH": str(self.folder / "nowhere")} | ({"JAVA_HOME": str(home)} if home else {})
        with mock.patch.dict(os.environ, variables, clear=True), mock.patch.object(java, "_USUAL", [str(u) for u in usual]):
            return java.choose(asked)

    def test_versions_old_and_new_are_read(self):
        for written, major in (("1.8.0_392", 8), ("11.0.2", 11), ("17.0.15", 17), ("25", 25), ("26-ea", 26)):
            self.assertEqual(java.look(self.jdk(written, written)).major, major)

    def test_the_newest_fitting_jdk_is_taken(self):
        for version in ("11.0.2", "17.0.15", "25"):
            self.jdk(version, version)
        self.assertEqual(self.choose(usual=[self.folder / "*"]).version, "25")

    def test_java_home_comes_before_newer_ones(self):
        self.jdk("25", "25")
        home = self.jdk("17", "17.0.15")
        self.assertEqual(self.choose(home=home, usual=[self.folder / "*"]).home, home)

    def test_the_one_asked_for_comes_first(self):
        asked = self.jdk("21", "21")
        self.assertEqual(self.choose(asked=str(asked), home=self.jdk("17", "17")).home, asked)

    def test_a_java_home_that_does_not_fit_is_told_and_another_taken(self):
        said = io.StringIO()
        with redirect_stderr(said):
            chosen = self.choose(home=self.jdk("11", "11.0.2"), usual=[self.jdk("17", "17.0.15")])
        self.assertEqual(chosen.version, "17.0.15")
        self.assertIn("Java 11.0.2", said.getvalue())

    def test_a_java_that_is_too_old_is_named_with_its_place_and_the_remedy(self):
        old = self.jdk("11", "11.0.2")
        with self.assertRaises(Trouble) as caught:
            self.choose(home=old)
        self.assertIn(f"Java 11.0.2 at {old}", str(caught.exception))
        self.assertIn("apt-get install", caught.exception.remedy)

    def test_a_runtime_without_compiler_is_not_enough(self):
        runtime = self.jdk("jre", "17.0.15", tools=("java",))
        with self.assertRaisesRegex(Trouble, "without javac and jshell"):
            self.choose(usual=[runtime])

    def told_and_chosen(self, **where):
        said = io.StringIO()
        with redirect_stderr(said):
            return self.choose(**where), said.getvalue()

    def test_a_folder_that_cannot_be_read_is_passed_over_with_a_sentence(self):
        good, shut = self.jdk("17", "17.0.15"), self.jdk("21", "21")
        read = java._read

        def refusing(home):
            if home == shut:
                raise PermissionError(13, "Permission denied", str(home / "bin"))
            return read(home)

        for where in ({"home": shut, "usual": [good]}, {"usual": [self.folder / "*"]}):
            java._pass_over.cache_clear()
            with mock.patch.object(java, "_read", refusing):
                chosen, said = self.told_and_chosen(**where)
            self.assertEqual(chosen.home, good)
            self.assertIn(f"the Java at {shut} is passed over: Permission denied.", said)

    def test_a_program_that_does_not_start_is_passed_over_with_a_sentence(self):
        good, broken, half = self.jdk("17", "17.0.15"), self.jdk("21", "21"), self.jdk("25", "25")
        broken.joinpath("bin", "java").write_text("#!/bin/sh\nexit 126\n", encoding="utf-8")
        half.joinpath("bin", "java").chmod(0o644)
        chosen, said = self.told_and_chosen(usual=[self.folder / "*"])
        self.assertEqual(chosen.home, good)
        self.assertIn(f"the Java at {broken} is passed over: its program ends with exit code 126.", said)
        self.assertIn(f"the Java at {half} is passed over: its program does not start (Permission denied).", said)
        with self.assertRaisesRegex(Trouble, "which does not start"):
            self.choose(usual=[broken])
        with self.assertRaises(Trouble):
            self.choose(asked=str(broken))

    def test_a_program_that_gives_no_answer_is_passed_over_in_time_and_asked_only_once(self):
        good, silent, shim = self.jdk("17", "17.0.15"), self.jdk("21", "21"), self.jdk("25", "25")
        (shim / "release").unlink()
        for home in (silent, shim):
            (home / "bin" / "java").write_text("#!/bin/sh\n/bin/sleep 60 & /bin/sleep 60\n", encoding="utf-8")
        begun = time.monotonic()
        with mock.patch.object(processes, "ANSWER", 0.5):
            chosen, said = self.told_and_chosen(home=shim, usual=[self.folder / "*"])
            for _ in range(20):
                self.assertEqual(self.told_and_chosen(home=shim, usual=[self.folder / "*"])[0], chosen)
            with self.assertRaises(Trouble):
                self.choose(asked=str(shim / "bin" / "java"))
        self.assertEqual(chosen.home, good)
        for place in (silent, shim):
            self.assertIn(f"the Java at {place} is passed over: {java.SILENT}.", said)
        self.assertLess(time.monotonic() - begun, 8, "each is waited for once")

    def test_a_name_that_no_system_takes_and_a_link_to_itself_end_nothing(self):
        good = self.jdk("17", "17.0.15")
        (self.folder / "loop").symlink_to("loop")
        for odd in ("/" + "x" * 5000, self.folder / "loop", "\udcff"):
            self.assertEqual(self.told_and_chosen(home=odd, usual=[good])[0].home, good)

    def test_quotes_around_java_home_are_left_out(self):
        home = self.jdk("with a space", "17.0.15")
        self.assertEqual(self.choose(home=f'"{home}"').home, home)

    def test_a_user_without_a_home_has_no_java_there(self):
        good = self.jdk("17", "17.0.15")
        with mock.patch("os.path.expanduser", lambda path: path):
            self.assertEqual(self.choose(usual=["~/.jdks/*", good]).home, good)

    def test_no_java_at_all(self):
        with self.assertRaisesRegex(Trouble, "expected a JDK 17 or later .* found no Java"):
            self.choose()

    def test_an_asked_folder_without_java(self):
        with self.assertRaisesRegex(Trouble, "--java"):
            self.choose(asked=str(self.folder))
