"""Python packages that a release brings: for which Python they are complete is said in its README, by doctor, and when one is missing."""

import io
import sys
import unittest
from contextlib import redirect_stderr
from unittest import mock

from course_kit import pip, places, python_packages, release, shipped_wheels
from course_kit.commands import doctor
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder

LACKS = "ERROR: No matching distribution found for soupsieve==2.10\n"
OFFLINE = "WARNING: Retrying after NewConnectionError(x)\nERROR: No matching distribution found for anyio==4.16.0\n"


class ShippedWheelsTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        self.commands, self.said = [], io.StringIO()
        for name in ("wheels", "jars", "grader"):
            (self.folder / name).mkdir()
        for patch in (
            mock.patch.object(places, "SHIPPED_WHEELS", self.folder / "wheels"),
            mock.patch.object(pip, "run", self.run_pip),
            redirect_stderr(self.said),
        ):
            patch.__enter__()
            self.addCleanup(patch.__exit__, None, None, None)

    def run_pip(self, python, words, log):
        self.commands.append([str(word) for word in words])
        code, text = self.answers.pop(0)
        with open(log, "a", encoding="utf-8") as file:
            file.write(text)
        return code

    def install(self, *answers, made_for="Python 3.9 on CP/M Z80"):
        self.answers = list(answers)
        if made_for:
            self.write(f"wheels/{shipped_wheels.NAMED}", made_for + "\n")
        python_packages._install("python", places.LOCK, self.folder / "log")

    def test_what_came_with_the_kit_is_enough(self):
        self.install((0, ""))
        self.assertIn("--no-index", self.commands[0])

    def test_a_missing_package_is_named_with_both_pythons_and_all_are_fetched(self):
        self.install((1, LACKS), (0, ""))
        self.assertNotIn("--no-index", self.commands[1])
        for part in ("soupsieve==2.10 is missing", "complete for Python 3.9 on CP/M Z80", f"this is {shipped_wheels.this_python()}"):
            self.assertIn(part, self.said.getvalue())

    def test_without_network_too_and_then_the_remedy_names_the_python(self):
        with self.assertRaises(Trouble) as caught:
            self.install((1, LACKS), (1, OFFLINE))
        self.assertIn("soupsieve==2.10 is not among the Python packages that came with the kit for Python 3.9", str(caught.exception))
        self.assertIn("network cannot be reached", str(caught.exception))
        self.assertIn("COURSE_PYTHON=", caught.exception.remedy)

    def test_a_disk_that_is_full_is_not_taken_for_a_missing_package(self):
        with self.assertRaisesRegex(Trouble, "the disk is full"):
            self.install((1, "No space left on device\n"))

    def test_where_none_came_with_the_kit_the_package_that_was_not_found_is_named(self):
        (self.folder / "wheels").rmdir()
        with self.assertRaisesRegex(Trouble, "the Python package anyio==4 could not be found for Python 3"):
            self.install((1, "No matching distribution found for anyio==4 (from -r x)\n"), made_for=None)

    def test_both_releases_name_the_python_if_they_bring_packages_and_else_do_not(self):
        self.write("wheels/one.whl", "")
        for made in (release.contents, lambda jars, wheels=None: release.for_instructors(jars, self.folder / "grader", wheels)):
            files = made(self.folder / "jars", self.folder / "wheels")
            self.assertIn(f"complete for {shipped_wheels.this_python()}", files["README.md"].decode())
            self.assertEqual(files["environment/wheels/made-for.txt"].decode(), shipped_wheels.this_python() + "\n")
            without = made(self.folder / "jars")
            page = without["README.md"]
            self.assertNotIn(b"Without network", page if isinstance(page, bytes) else page.read_bytes())
            self.assertFalse([name for name in without if name.startswith("environment/wheels")])

    def test_doctor_says_whether_they_are_for_this_python(self):
        for made_for, state in ((shipped_wheels.this_python(), doctor.GOOD), ("Python 3.9 on CP/M Z80", doctor.OPTIONAL)):
            self.write(f"wheels/{shipped_wheels.NAMED}", made_for + "\n")
            self.assertEqual(doctor.packages(None)[0], state)

    def test_the_patch_release_of_a_python_makes_no_difference(self):
        named = set()
        for patch in range(20):
            with mock.patch.object(sys, "version_info", (3, 11, patch)):
                named.add(shipped_wheels.this_python())
        self.assertEqual(len(named), 1)


if __name__ == "__main__":
    unittest.main()
