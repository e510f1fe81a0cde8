import os
import time
from unittest import mock

from proof.fresh_machine import base
from tests.temporary import InTemporaryFolder


class BaseTest(InTemporaryFolder):
    """With a debootstrap that writes one file, whose content tells how often it was run."""

    def put(self, name, suite="trixie"):
        def run(command, log, cwd):
            self.ran.append(command[0])
            if command[0] == "debootstrap":
                (command[3] / "made").write_text(str(self.ran.count("debootstrap")))
                return 0
            return self.real(command, log, cwd=cwd)

        with mock.patch.object(base, "FOLDER", self.folder / "debian"), mock.patch.object(base, "mirror", lambda: ["mirror"]):
            with mock.patch.object(base.processes, "run", run):
                base.put(suite, self.folder / name, self.folder / "log")
        return (self.folder / name / "made").read_text()

    def setUp(self):
        super().setUp()
        self.ran, self.real = [], base.processes.run

    def test_a_second_machine_begins_with_the_same_debian(self):
        self.assertEqual((self.put("one"), self.put("two")), ("1", "1"))

    def test_another_suite_is_made(self):
        self.assertEqual((self.put("one"), self.put("two", "bookworm")), ("1", "2"))

    def test_after_a_week_it_is_made_anew(self):
        self.put("one")
        packed, = (self.folder / "debian").glob("*.tar")
        os.utime(packed, (time.time() - base.WEEK - 1,) * 2)
        self.assertEqual(self.put("two"), "2")
