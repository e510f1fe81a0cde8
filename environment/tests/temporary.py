"""A folder that is gone after the test, and a made-up JDK in it."""

import os
import shutil
import tempfile
import unittest
from pathlib import Path

from course_kit import places

in_a_clone = unittest.skipUnless((places.ROOT / ".git").exists() and shutil.which("git"), "needs a clone of the project, and git")


class InTemporaryFolder(unittest.TestCase):
    def setUp(self):
        held = tempfile.TemporaryDirectory(prefix="chainrule-test-")
        self.addCleanup(held.cleanup)
        self.folder = Path(held.name).resolve()

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def jdk(self, name, version, tools=("java", "javac", "jshell")):
        exe = ".exe" if os.name == "nt" else ""
        for tool in tools:
            self.write(f"{name}/bin/{tool}{exe}", "#!/bin/sh\n").chmod(0o755)
        self.write(f"{name}/release", f'JAVA_VERSION="{version}"\n')
        return self.folder / name
