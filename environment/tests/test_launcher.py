"""The shell script `course`: whatever it is called through and from wherever, it finds its own kit and a Python that knows itself."""

import os
import random
import shutil
import subprocess
import sys
import unittest

from course_kit import main, places
from tests.temporary import InTemporaryFolder

STUB = "import os, sys\nprint(os.path.isabs(sys.executable), os.path.realpath(__file__), os.environ.get('PATH', '') != '', *sys.argv[1:], sep='|')\n"
NAMES = ["kit", "a b", "ü (2) & 'q' 50%", "-x", "$HOME", 'a"b', "*", "a;b"]


@unittest.skipIf(os.name == "nt", "the shell script is for the others")
class LauncherTest(InTemporaryFolder):
    def kit(self, name):
        """The launcher with a course_kit that says how it was started."""
        self.write(f"{name}/environment/course_kit/__main__.py", STUB)
        return shutil.copy2(places.ENVIRONMENT / "course", self.folder / name / "environment" / "course")

    def course(self, *command, cwd=None, **variables):
        env = {"PATH": os.environ["PATH"], **variables}
        env = {name: value for name, value in env.items() if value is not None}
        return subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=cwd or self.folder, env=env)

    def assert_starts(self, done, program, *words):
        own = os.path.realpath(os.path.dirname(program) + "/course_kit/__main__.py")
        self.assertEqual((done.stderr, done.stdout), ("", "|".join(["True", own, "True", *words]) + "\n"))

    def test_a_link_to_it_and_a_link_to_that_link(self):
        program = self.kit("kit")
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "course").symlink_to("../kit/environment/course")
        (self.folder / "again").symlink_to(self.folder / "bin" / "course")
        for called in (self.folder / "bin" / "course", "bin/course", self.folder / "again", "./again"):
            self.assert_starts(self.course(called, "start"), program, "start")

    def test_cdpath_leads_nowhere_else(self):
        program = self.kit("kit")
        self.kit("other")
        for path in (".", str(self.folder / "other"), ""):
            self.assert_starts(self.course("environment/course", cwd=self.folder / "kit", CDPATH=path), program)
            self.assert_starts(self.course("sh", "environment/course", cwd=self.folder / "kit", CDPATH=path), program)

    def test_without_a_path_python_still_knows_its_own_place(self):
        program = self.kit("kit")
        if not any(shutil.which("python3", path=folder) for folder in ("/usr/local/bin", "/usr/bin", "/bin")):
            self.skipTest("no python3 where systems have it")
        for path in (None, ""):
            self.assert_starts(self.course("/bin/sh", program, PATH=path), program)

    def test_a_colon_in_the_path_is_named(self):
        done = self.course(self.kit("a:b c"))
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn(f"without a colon in its path, found {self.folder}/a:b c/environment.\n", done.stderr)
        self.assertIn("Rename the folder", done.stderr)

    def test_a_python_in_a_folder_with_a_space(self):
        (self.folder / "my python").symlink_to(sys.executable)
        program = self.kit("kit")
        self.assert_starts(self.course(program, COURSE_PYTHON=str(self.folder / "my python")), program)

    def test_any_mixture_of_names_links_folders_and_variables(self):
        rng = random.Random(8)
        for turn in range(12):
            top = f"{turn}/{rng.choice(NAMES)}"
            program = self.kit(top)
            called = program
            for link in range(rng.randint(0, 3)):
                link = self.folder / str(turn) / f"{rng.choice(NAMES)} {link}"
                link.symlink_to(os.path.relpath(called, link.parent) if rng.random() < 0.5 else called)
                called = link
            cwd = self.folder / rng.choice([str(turn), top, f"{top}/environment"])
            if rng.random() < 0.5:
                called = os.path.join(".", os.path.relpath(called, cwd)) if rng.random() < 0.5 else os.path.relpath(called, cwd)
            command = ["sh", "--", called] if os.sep in str(called) and rng.random() < 0.3 else [os.path.join(cwd, called)]
            words = rng.sample(["start", "a b", "--x=*", "$1", "02(1).ipynb"], 2)
            done = self.course(*command, *words, cwd=cwd, CDPATH=rng.choice([None, ".", "..", str(self.folder)]), PYTHONHOME=rng.choice([None, "/nowhere"]))
            self.assert_starts(done, program, *words)


class WindowsLauncherTest(unittest.TestCase):
    def test_a_semicolon_in_the_path_and_a_copy_elsewhere_are_named_before_any_python_is_started(self):
        lines = (places.ENVIRONMENT / "course.cmd").read_text(encoding="ascii").splitlines()
        first = next(n for n, line in enumerate(lines) if "-c " in line)
        for part in ('"%HERE:;=%"=="%HERE%" echo course: ', 'not exist "%~dp0course_kit" echo course: '):
            found = [n for n, line in enumerate(lines) if part in line and line.endswith("& exit /b 1")]
            self.assertEqual(len(found), 1)
            self.assertLess(found[0], first)


class SystemErrorsTest(unittest.TestCase):
    def test_a_message_names_the_file_that_the_error_names_and_no_other(self):
        rng = random.Random(2)
        for _ in range(200):
            names = ["", None, 3, "/opt/jdk/bin/java", b"/opt/x", str(places.HOME / "log"), str(places.ROOT) + "-other/x", str(places.WORK / "a")]
            number, name, other = rng.choice([1, 2, 13, 28, 30]), rng.choice(names), rng.choice([None, "/opt/y"])
            error = OSError(number, os.strerror(number), name, None, other)
            told = main._of_the_disk(error)
            text = name.decode() if isinstance(name, bytes) else name
            named = isinstance(text, str) and bool(text)
            self.assertEqual(str(places.HOME) in str(told), named and text.startswith(str(places.HOME)), told)
            self.assertTrue(not named or text in str(told))
            if number != 28:
                own = named and any(text.startswith(str(folder) + "/") for folder in (places.HOME, places.ROOT, places.WORK))
                self.assertEqual(told.remedy is not None, own and number in (1, 13, 30), told)


if __name__ == "__main__":
    unittest.main()
