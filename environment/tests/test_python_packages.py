import os
import shutil
import unittest
from unittest import mock

from course_kit import places, python_packages
from tests.temporary import InTemporaryFolder


class MovedKitTest(InTemporaryFolder):
    def made(self, _, place, lock):
        self.made_in.append(place)
        self.write(f"{place.relative_to(self.folder)}/bin/python", "")
        self.write(f"{place.relative_to(self.folder)}/bin/jupyter", f"#!{place}/bin/python\n")

    def ensure(self, home, lock):
        with mock.patch.object(places, "STAMPS", home / "stamps"), mock.patch.object(python_packages, "_make", self.made):
            return python_packages._ensure("python", home / "python", lock, "packages")

    def setUp(self):
        super().setUp()
        self.made_in = []
        self.lock = self.write("python.lock", "jupyterlab==4")
        self.first = self.folder / "first"
        self.ensure(self.first, self.lock)

    @unittest.skipIf(os.name == "nt", "its programs are started through Python there")
    def test_a_kit_that_was_moved_or_copied_is_not_installed_again_and_its_programs_name_the_new_folder(self):
        second, third = self.folder / "with a space & ü", self.folder / "third"
        shutil.copytree(self.first, second)
        self.first.rename(third)
        for home in (second, third, second):
            self.assertEqual(self.ensure(home, self.lock), home / "python" / "bin" / "python")
            self.assertEqual((home / "python" / "bin" / "jupyter").read_text(encoding="utf-8"), f"#!{home}/python/bin/python\n")
        self.assertEqual(self.made_in, [self.first / "python"])

    def test_another_lock_or_another_python_is_installed(self):
        self.ensure(self.first, self.write("python.lock", "jupyterlab==5"))
        with mock.patch("sys.executable", "/usr/bin/another"), mock.patch.object(python_packages.system, "has_venv", lambda: True):
            self.ensure(self.first, self.lock)
        self.assertEqual(len(self.made_in), 3)


if __name__ == "__main__":
    unittest.main()
