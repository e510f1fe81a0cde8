import os
import shutil
import subprocess
import sys
import unittest

from course_kit import grading, places
from tests.temporary import InTemporaryFolder


@unittest.skipIf(os.name == "nt", "no terminal can be made there")
@unittest.skipUnless(grading.available(), "no pipeline here")
class GradeTest(InTemporaryFolder):
    def grade(self, students=("anna", "ben", "carla"), variables=(), **output):
        for student in students:
            (self.folder / "submitted" / student).mkdir(parents=True)
            shutil.copy(places.NOTEBOOKS / "02-forward-propagation.ipynb", self.folder / "submitted" / student)
        env = {**os.environ, "PYTHONPATH": str(places.ENVIRONMENT), **dict(variables)}
        command = [sys.executable, "-m", "course_kit", "grade", str(self.folder / "submitted")]
        return subprocess.Popen(command, stderr=subprocess.STDOUT, env=env, **output)

    def test_a_terminal_sees_a_bar_that_grows(self):
        ours, its = os.openpty()
        self.addCleanup(os.close, ours)
        course = self.grade(stdout=its)
        os.close(its)
        said = b""
        while more := read(ours):
            said += more
        self.assertEqual(course.wait(), 0, said)
        self.assertRegex(said.decode(), r"\r\[#{10}\.{20}\] 1 of 3, (less than a|about a|about \d+) minutes? left")
        self.assertIn("3 notebooks of 3 students graded.", said.decode())

    def test_a_file_gets_no_bar(self):
        with self.grade(stdout=subprocess.PIPE) as course:
            said = course.stdout.read().decode()
        self.assertEqual(course.returncode, 0, said)
        self.assertNotIn("\r", said)

    def test_names_are_read_where_the_locale_is_plain(self):
        with self.grade(["jörg", "jürg"], {"LC_ALL": "C"}, stdout=subprocess.PIPE) as course:
            said = course.stdout.read().decode()
        self.assertIn("2 notebooks of 2 students graded.", said)
        graded = (self.folder / "submitted-graded" / "gradebook.csv").read_text(encoding="utf-8-sig")
        self.assertEqual([row.split(",")[0] for row in graded.splitlines()], ["student", "jörg", "jürg"])


def read(terminal):
    """What comes next; nothing at the end."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
