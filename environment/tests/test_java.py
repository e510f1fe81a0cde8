import io
import os
from contextlib import redirect_stderr
from unittest import mock

from course_kit import java
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

    def test_no_java_at_all(self):
        with self.assertRaisesRegex(Trouble, "expected a JDK 17 or later .* found no Java"):
            self.choose()

    def test_an_asked_folder_without_java(self):
        with self.assertRaisesRegex(Trouble, "--java"):
            self.choose(asked=str(self.folder))
