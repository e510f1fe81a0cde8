import io
import sys
import unittest
from argparse import Namespace
from contextlib import redirect_stdout
from unittest import mock

from course_kit import java, system
from course_kit.commands import doctor
from course_kit.say import Trouble


class DoctorTest(unittest.TestCase):
    """On machines that are made up: the system, its package manager, and that it has nothing."""

    def told(self, platform, tool, root=False, has=()):
        known = {tool: f"/usr/bin/{tool}", **{name: f"/usr/bin/{name}" for name in has}}
        said = io.StringIO()
        with (
            mock.patch.object(sys, "platform", platform),
            mock.patch("shutil.which", known.get),
            mock.patch.object(java, "installed", list),
            mock.patch.object(system, "has_venv", lambda: False),
            mock.patch.object(system, "is_root", lambda: root),
            redirect_stdout(said),
        ):
            code = doctor.run(Namespace(java=None, install=False))
        self.assertEqual(code, 1)
        return said.getvalue()

    def test_debian_is_told_each_command_and_only_its_own(self):
        said = self.told("linux", "apt-get")
        for package in ("default-jdk-headless", "python3-venv", "fontconfig fonts-dejavu-core libharfbuzz0b", "bubblewrap", "chromium"):
            self.assertIn(f" sudo apt-get install {package}\n", said)
        self.assertNotIn("dnf", said)
        self.assertIn("3 missing", said)

    def test_root_needs_no_sudo(self):
        self.assertNotIn("sudo", self.told("linux", "apt-get", root=True))

    def test_fedora(self):
        said = self.told("linux", "dnf")
        for package in ("java-latest-openjdk-devel", "python3", "fontconfig dejavu-sans-fonts", "bubblewrap"):
            self.assertIn(f" sudo dnf install {package}\n", said)

    def test_macos_needs_a_jdk_and_python_only(self):
        said = self.told("darwin", "brew")
        self.assertIn(" brew install openjdk@21\n", said)
        self.assertIn(" brew install python@3.13\n", said)
        self.assertIn("2 missing", said)

    def test_windows_needs_a_jdk_and_python_only(self):
        said = self.told("win32", "winget")
        self.assertIn(" winget install EclipseAdoptium.Temurin.21.JDK\n", said)
        self.assertIn(" winget install Python.Python.3.13\n", said)
        self.assertIn("2 missing", said)

    def test_a_system_without_a_known_package_manager_is_told_all_commands(self):
        said = self.told("linux", "pacman")
        self.assertRegex(said, r"Debian, Ubuntu +sudo apt-get install default-jdk-headless\n +Fedora +sudo dnf install")

    def test_installing_is_refused_to_who_is_not_root(self):
        with mock.patch.object(system, "is_root", lambda: False), self.assertRaisesRegex(Trouble, "only as root"):
            doctor.run(Namespace(java=None, install=True))
