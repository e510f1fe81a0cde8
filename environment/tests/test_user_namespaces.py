import io
import unittest
from argparse import Namespace
from contextlib import redirect_stdout
from unittest import mock

from course_kit import user_namespaces
from course_kit.commands import doctor
from tests.temporary import InTemporaryFolder

APPARMOR = "proc/sys/kernel/apparmor_restrict_unprivileged_userns"
CLONE = "proc/sys/kernel/unprivileged_userns_clone"
MOST = "proc/sys/user/max_user_namespaces"


class UserNamespacesTest(InTemporaryFolder):
    """On systems that are made up, under a root of their own."""

    def trouble(self, **files):
        for name, text in files.items():
            self.write({"apparmor": APPARMOR, "clone": CLONE, "most": MOST}[name], f"{text}\n")
        return user_namespaces.trouble(self.folder)

    def test_a_system_that_restricts_nothing_or_knows_no_such_setting_is_fine(self):
        self.assertIsNone(self.trouble())
        self.assertIsNone(self.trouble(apparmor=0, clone=1, most=96365))

    def test_recent_ubuntu_is_told_the_profile_that_bubblewrap_needs(self):
        what, remedy = self.trouble(apparmor=1, most=96365)
        self.assertIn("AppArmor", what)
        for part in ("profile bwrap /usr/bin/bwrap flags=(unconfined) {", "  userns,", "sudo apparmor_parser -r /etc/apparmor.d/bwrap"):
            self.assertIn(part, remedy)

    def test_a_profile_for_bubblewrap_is_enough_and_one_in_a_comment_or_for_another_program_is_not(self):
        self.write("etc/apparmor.d/chrome", "profile chrome /opt/chrome flags=(unconfined) {\n  userns,\n}\n")
        self.write("etc/apparmor.d/notes", "# profile bwrap /usr/bin/bwrap\n# userns\n")
        self.assertIsNotNone(self.trouble(apparmor=1))
        self.write("etc/apparmor.d/somebodys", "profile bwrap /usr/bin/bwrap flags=(unconfined) {\n  userns,\n}\n")
        self.assertIsNone(self.trouble(apparmor=1))

    def test_the_profile_that_is_told_is_one_that_counts(self):
        _, remedy = self.trouble(apparmor=1)
        self.write("etc/apparmor.d/bwrap", remedy.split("'END'\n")[1].split("\nEND")[0])
        self.assertIsNone(self.trouble(apparmor=1))

    def test_a_debian_that_leaves_namespaces_to_root_is_told_the_setting(self):
        what, remedy = self.trouble(clone=0)
        self.assertIn("kernel.unprivileged_userns_clone is 0", what)
        self.assertIn("echo kernel.unprivileged_userns_clone=1 | sudo tee /etc/sysctl.d/", remedy)

    def test_bubblewrap_with_roots_rights_needs_neither(self):
        self.write("usr/bin/bwrap", "").chmod(0o4755)
        self.assertIsNone(self.trouble(clone=0, apparmor=1))

    def test_a_system_without_any_user_namespaces_is_told_first_whatever_else_is_set(self):
        self.write("usr/bin/bwrap", "").chmod(0o4755)
        what, remedy = self.trouble(most=0, clone=0, apparmor=1)
        self.assertIn("user.max_user_namespaces is 0", what)
        self.assertIn("user.max_user_namespaces=10000", remedy)

    def test_doctor_tells_it_where_bubblewrap_is_installed(self):
        for found in (True, False):
            said = io.StringIO()
            with (
                mock.patch("shutil.which", {"bwrap": "/usr/bin/bwrap"}.get if found else lambda name: None),
                mock.patch("sys.platform", "linux"),
                mock.patch.object(user_namespaces, "trouble", lambda: ("it is forbidden", "first line\nsecond line")),
                redirect_stdout(said),
            ):
                doctor.run(Namespace(java=None, install=False))
            self.assertEqual("for grading a class safely: it is forbidden\n" in said.getvalue(), found)
            self.assertEqual("              first line\n              second line\n" in said.getvalue(), found)


if __name__ == "__main__":
    unittest.main()
