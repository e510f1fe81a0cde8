import importlib
import os
import re
import shutil
import subprocess
import sys
import unittest
from unittest import mock

from course_kit import main, maven, places, system
from tests.temporary import InTemporaryFolder


def course(*arguments, **variables):
    env = {**os.environ, "PYTHONPATH": str(places.ENVIRONMENT), **variables}
    return subprocess.run([sys.executable, "-m", "course_kit", *arguments], capture_output=True, text=True, env=env)


class CommandLineTest(unittest.TestCase):
    def test_every_command_offered_explains_itself_with_examples(self):
        offered = [name for name in re.findall(r"^    (\w+) ", course("--help").stdout, re.M)]
        self.assertIn("start", offered)
        for name in offered:
            module = importlib.import_module(f"course_kit.commands.{name}")
            self.assertIn(f"course {name}", module.EXAMPLES)
            said = course(name, "--help")
            self.assertEqual(said.returncode, 0, name)
            if hasattr(module, "hand_over"):
                continue  # another program wrote the rest
            self.assertIn(f"course {name}", said.stdout.split("examples:")[1], name)
            self.assertIn("exit codes: 0 done", said.stdout, name)

    def test_the_help_of_a_command_in_java_is_shown_where_nothing_is_installed_or_built(self):
        for name in ("check", "grade", "merge", "export", "push", "forget"):
            for asked in (["--help"], ["-h"], ["submitted", "--help"]):
                said = course(name, *asked, COURSE_HOME="/proc/nothing", JAVA_HOME="/nowhere", PATH="")
                self.assertEqual((said.returncode, said.stderr), (0, ""), name)
                self.assertIn(f"Usage: course {name} ", said.stdout)

    def test_every_module_of_a_command_is_listed(self):
        modules = {path.stem for path in (places.ENVIRONMENT / "course_kit" / "commands").glob("[a-z]*.py")}
        self.assertLessEqual(modules, set(main.COMMANDS))

    def test_without_a_word_the_commands_are_listed(self):
        said = course()
        self.assertEqual((said.returncode, said.stderr), (0, ""))
        self.assertEqual(said.stdout, course("--help").stdout)

    def test_a_wrong_command_ends_with_2(self):
        self.assertEqual(course("strat").returncode, 2)

    def test_no_colours_outside_a_terminal(self):
        self.assertNotIn("\033", course("doctor").stdout)

    def test_a_file_elsewhere_that_cannot_be_read_is_not_taken_for_the_projects_folder(self):
        told = main._of_the_disk(PermissionError(13, "Permission denied", "/opt/jdk/bin/java"))
        self.assertEqual((str(told), told.remedy), ("Permission denied (/opt/jdk/bin/java).", None))
        told = main._of_the_disk(PermissionError(13, "Permission denied", str(places.HOME / "log")))
        self.assertIn("COURSE_HOME", told.remedy)

    def test_a_folder_that_cannot_be_written_to_is_named(self):
        said = course("run", COURSE_HOME="/proc/course")
        self.assertEqual(said.returncode, 1)
        self.assertIn("expected to write in /proc/course", said.stderr)


@unittest.skipIf(os.name == "nt", "the shell script is for the others")
class ScriptTest(InTemporaryFolder):
    def test_an_old_python_is_named_with_the_commands_that_mend_it(self):
        old = self.write("python3", "#!/bin/sh\n[ \"$1\" = --version ] && echo Python 3.6.15 && exit 0\nexit 1\n")
        old.chmod(0o755)
        said = subprocess.run(
            [places.ENVIRONMENT / "course", "start"], capture_output=True, text=True, env={**os.environ, "COURSE_PYTHON": str(old)}
        )
        self.assertEqual(said.returncode, 1)
        self.assertIn(f"expected Python 3.10 or later, found Python 3.6.15 at {old}", said.stderr)
        self.assertIn("apt-get install python3", said.stderr)

    def test_a_mask_that_shuts_out_the_user_does_not_shut_out_the_next_step(self):
        env = {**os.environ, "COURSE_HOME": str(self.folder / "home"), "PYTHONPATH": str(places.ENVIRONMENT)}
        for mask, mode in (("777", 0o700), ("077", 0o700), ("022", 0o755)):
            asked = ["sh", "-c", f'umask {mask} && exec "$@"', "sh", sys.executable, "-m", "course_kit", "doctor"]
            subprocess.run(asked, capture_output=True, env=env)
            self.assertEqual((self.folder / "home" / "stamps").stat().st_mode & 0o777, mode, mask)
            shutil.rmtree(self.folder / "home")

    def test_it_works_from_a_folder_with_spaces(self):
        (self.folder / "a b").mkdir()
        os.symlink(places.ENVIRONMENT, self.folder / "a b" / "environment")
        said = subprocess.run([self.folder / "a b" / "environment" / "course", "--help"], capture_output=True, text=True)
        self.assertEqual(said.returncode, 0, said.stderr)


    def test_variables_of_another_python_do_not_keep_ours_from_starting(self):
        nowhere = {name: "/nowhere" for name in ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "PYTHONPLATLIBDIR")}
        said = subprocess.run(
            [places.ENVIRONMENT / "course", "--help"], capture_output=True, text=True, env={**os.environ, **nowhere, "PYTHONSAFEPATH": "1"}
        )
        self.assertEqual((said.returncode, said.stderr), (0, ""))


class CmdTest(unittest.TestCase):
    """What can be known of Windows' script without Windows: no cmd.exe reads it here."""

    LINES = [line for line in (places.ENVIRONMENT / "course.cmd").read_text(encoding="ascii").splitlines() if not line.startswith("rem")]

    def test_a_parenthesis_in_a_files_name_ends_no_block(self):
        """Where %* stands in a block, cmd puts 02(1).ipynb there before it looks for the block's end."""
        bare = [re.sub(r'"[^"]*"', "", line) for line in self.LINES]
        self.assertEqual([line for line in bare if re.search(r"\(\s*$|^\s*\)", line)], [], "a block in parentheses")
        given = [line for line in bare if "%*" in line]
        self.assertEqual(len(given), 3)
        self.assertEqual([line for line in given if "(" in line or ")" in line], [])

    def test_each_label_that_is_gone_to_is_there_and_ends_with_pythons_exit_code(self):
        labels = {line[1:]: self.LINES[n + 1 : n + 3] for n, line in enumerate(self.LINES) if line.startswith(":")}
        self.assertEqual(set(re.findall(r"goto (\w+)", "\n".join(self.LINES))), set(labels))
        for name, (call, end) in labels.items():
            self.assertTrue(call.endswith(" -m course_kit %*"), name)
            self.assertEqual(end, "exit /b", name)

    def test_other_pythons_variables_are_removed_before_any_python_is_started(self):
        removed = next(n for n, line in enumerate(self.LINES) if line.startswith("for /f") and "set PYTHON" in line)
        self.assertLess(removed, next(n for n, line in enumerate(self.LINES) if line.startswith("set \"PYTHONPATH")))
        self.assertLess(removed, next(n for n, line in enumerate(self.LINES) if " -c " in line))


class PinsTest(unittest.TestCase):
    def test_every_python_package_is_pinned_with_a_hash(self):
        for entry in re.split(r"\n(?=\S)", places.LOCK.read_text().strip()):
            self.assertRegex(entry, r"^[\w.-]+==\S+")
            self.assertIn("--hash=sha256:", entry)

    def test_what_is_asked_for_is_what_is_locked(self):
        locked = places.LOCK.read_text()
        for row in (places.ENVIRONMENT / "python.in").read_text().splitlines():
            if row and not row.startswith("#"):
                self.assertIn(row + " ", locked)

    def test_maven_is_pinned_with_a_checksum(self):
        url, checksum = maven.pinned()
        self.assertIn("apache-maven-3.9.16-bin.zip", url)
        self.assertRegex(checksum, "^[0-9a-f]{64}$")

    def test_the_wrapper_script_uses_the_same_maven_and_repository_and_leaves_the_users_own_alone(self):
        if os.name == "nt" or not maven.home().is_dir():
            self.skipTest("Maven was not fetched yet")
        env = {key: value for key, value in os.environ.items() if key != "MAVEN_USER_HOME"}
        env |= {"COURSE_HOME": str(places.HOME), "HOME": "/nowhere", "MVNW_VERBOSE": "true"}
        asked = [places.ENVIRONMENT / "mvnw", "-o", "-f", places.ROOT / "pom.xml", "--non-recursive", "validate", "-X"]
        said = subprocess.run(asked, capture_output=True, text=True, env=env).stdout
        self.assertIn(f"found existing MAVEN_HOME at {maven.home()}", said)
        self.assertIn(f"Using local repository at {places.M2}", said)

    def test_the_wrapper_for_windows_uses_them_too(self):
        said = (places.ENVIRONMENT / "mvnw.cmd").read_text()
        for part in ('SET "COURSE_HOME=%~dp0..\\.course"', 'SET "MAVEN_USER_HOME=%COURSE_HOME%\\maven"', "maven.repo.local=%COURSE_HOME%\\m2"):
            self.assertIn(part, said)

    def test_a_mirror_of_maven_is_respected(self):
        with mock.patch.dict(os.environ, {"MVNW_REPOURL": "https://mirror.example/repo"}):
            self.assertTrue(maven.pinned()[0].startswith("https://mirror.example/repo/org/apache/maven/"))


class RemedyTest(unittest.TestCase):
    def test_each_need_has_a_command_for_debian_and_fedora(self):
        for need in system.PACKAGES:
            self.assertRegex(system.commands(need), r"apt-get install \S.*\nFedora +sudo dnf install \S")

    def test_the_jdk_has_a_command_for_each_system(self):
        for tool in ("apt-get", "dnf", "brew", "winget"):
            self.assertIn(tool, system.commands("jdk"))
