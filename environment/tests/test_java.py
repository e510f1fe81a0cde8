import io
import os
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
        self.assertIn(f"Java 11.0.2 (older than 17) at {old}", str(caught.exception))
        self.assertIn("apt-get install", caught.exception.remedy)

    def test_one_that_is_too_old_is_called_old_and_not_a_runtime(self):
        old = self.jdk("8", "1.8.0_392", tools=("java", "javac"))
        with self.assertRaises(Trouble) as caught:
            self.choose(usual=[old])
        self.assertIn(f"Java 1.8.0_392 (older than 17) at {old}", str(caught.exception))
        self.assertNotIn("runtime", str(caught.exception))

    def test_a_part_of_a_jdk_leads_to_its_folder_and_a_file_is_called_one(self):
        home, other = self.jdk("25", "25"), self.jdk("17", "17.0.15")
        for part in ("bin", "bin/java"):
            if part != "bin/java":
                with self.assertRaisesRegex(Trouble, f"a part of the JDK in {home}; name that folder"):
                    self.choose(asked=str(home / part))
            java._pass_over.cache_clear()
            chosen, said = self.told_and_chosen(home=home / part, usual=[other])
            self.assertEqual(chosen.home, other)
            self.assertIn(f"which is a part of the JDK in {home}; name that folder; using Java 17.0.15", said)
        self.assertEqual(self.choose(asked=str(home / "bin" / "java")).home, home, "a program itself leads to its JDK")
        with self.assertRaisesRegex(Trouble, r"\(--java\), found a file, not the folder of a JDK"):
            self.choose(asked=str(self.write("x/y/notes.txt", "")))
        with self.assertRaisesRegex(Trouble, "found no usable Java there"):
            self.choose(asked=str(self.folder / "nowhere" / "at" / "all"))

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
        asked = []

        def said(command):
            asked.append(command[0])
            if command[0] != good / "bin" / "java":
                raise processes.NoAnswer([str(command[0])], processes.ANSWER)
            return mock.Mock(returncode=0)

        with mock.patch.object(processes, "said", said):
            chosen, told = self.told_and_chosen(home=shim, usual=[self.folder / "*"])
            for _ in range(20):
                self.assertEqual(self.told_and_chosen(home=shim, usual=[self.folder / "*"])[0], chosen)
            with self.assertRaises(Trouble):
                self.choose(asked=str(silent))
        self.assertEqual(chosen.home, good)
        for place in (silent, shim):
            self.assertIn(f"the Java at {place} is passed over: {java.SILENT}.", told)
            self.assertEqual(asked.count(place / "bin" / "java"), 1)

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
