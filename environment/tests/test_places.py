import json
import os
import re
import shlex
import subprocess
import unittest
from pathlib import Path
from unittest import mock

from course_kit import kernel, main, places, processes, setup
from course_kit.commands import check, start
from course_kit.say import Trouble
from proof.fresh_machine import dockerfile
from tests.temporary import InTemporaryFolder

DOCKERFILE = (places.ENVIRONMENT / "Dockerfile").read_text(encoding="utf-8")
YAML = [
    places.ENVIRONMENT / "environment.yml", places.ENVIRONMENT / "student" / "checks.yml",
    places.ROOT / ".github" / "workflows" / "kit.yml",
]
TEXTS = [*YAML, places.ROOT / ".devcontainer" / "devcontainer.json", places.ROOT / ".binder" / "postBuild", places.ENVIRONMENT / "Dockerfile"]


class ContainersTest(unittest.TestCase):
    def test_the_dockerfiles_last_step_serves_as_a_plain_user(self):
        *before, last = [step for step in dockerfile.stages(DOCKERFILE)[-1].steps if isinstance(step, dockerfile.Step)]
        self.assertEqual((last.user, last.folder), ("student", "/home/student/chainrule"))
        self.assertIn("start --no-browser", last.command)
        self.assertEqual([step.user for step in before if "doctor --install" in step.command], ["root"])

    def test_a_step_that_the_fresh_machine_cannot_take_is_refused(self):
        with self.assertRaisesRegex(Trouble, "found HEALTHCHECK"):
            list(dockerfile.stages("FROM debian:trixie-slim\nHEALTHCHECK NONE\n"))

    def test_the_dev_container_is_json(self):
        made = json.loads((places.ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
        self.assertIn("start --set-up", made["postCreateCommand"])

    def test_workflows_and_conda_are_yaml(self):
        if not places.venv_python().exists():
            self.skipTest("course start was not run yet")
        reading = "import sys, yaml; [yaml.safe_load(open(name)) for name in sys.argv[1:]]"
        done = subprocess.run([places.venv_python(), "-c", reading, *YAML], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_every_course_command_named_in_them_exists_with_its_options(self):
        for file in TEXTS:
            for name, rest in re.findall(r"environment[/\\]course(?:\.cmd)? (\w+)([^\n;&]*)", file.read_text(encoding="utf-8")):
                self.assertIn(name, main.COMMANDS, file)
                said = Path(places.ENVIRONMENT / "course_kit" / "commands" / f"{name}.py").read_text(encoding="utf-8")
                for option in re.findall(r"--[\w-]+", rest):
                    self.assertIn(f'"{option}"', said, f"{file}: course {name} {option}")


class CheckSummaryTest(InTemporaryFolder):
    def test_the_classroom_workflows_command_writes_each_notebooks_findings_into_the_summary(self):
        steps = (places.ENVIRONMENT / "student" / "checks.yml").read_text(encoding="utf-8")
        command = re.search(r"course check (.*)", steps)[1].replace("$GITHUB_STEP_SUMMARY", str(self.folder / "summary.md"))

        def program(arguments, echo=None):
            echo(f"db is 1/5 of the right one in {arguments[-1]}")
            return int(arguments[-1].startswith("work/02"))

        with mock.patch.object(check, "look", program):
            words = shlex.split(command.replace("work/*.ipynb", "work/01-a.ipynb work/02-b.ipynb"))
            self.assertEqual(check.hand_over(words), 1)
        summary = (self.folder / "summary.md").read_text(encoding="utf-8")
        self.assertIn("### ` 01-a.ipynb `\n\n~~~text\ndb is 1/5 of the right one", summary)
        self.assertIn("### ` 02-b.ipynb `", summary)

    def test_without_a_summary_the_arguments_go_on_as_they_are(self):
        with mock.patch.object(check, "look", return_value=0) as program:
            self.assertEqual(check.hand_over(["--help"]), 0)
        program.assert_called_once_with(["--help"])


class KernelspecTest(InTemporaryFolder):
    def publish(self):
        with mock.patch.object(kernel, "DATA", self.folder / "data"):
            self.write("data/kernels/java/kernel.json", json.dumps({"env": {"JJAVA_STARTUP_SCRIPTS_PATH": str(places.STARTUP)}}))
            kernel.publish(self.folder / "system")

    def test_the_kernel_is_described_for_another_jupyter_and_again(self):
        self.publish()
        self.publish()
        self.assertIn("startup.jsh", (self.folder / "system" / "kernel.json").read_text())

    def test_another_kernel_of_that_name_stays(self):
        self.write("system/kernel.json", '{"argv": ["java", "-jar", "mine.jar"]}')
        with self.assertRaisesRegex(Trouble, "describes another kernel"):
            self.publish()

    def jdk(self, *modules):
        self.write("jdk/release", f'MODULES="{" ".join(modules)}"\n')
        return mock.Mock(java="java", home=self.folder / "jdk")

    def test_only_the_kernel_has_the_vector_api_and_only_where_the_jdk_has_it(self):
        options = ["--add-modules", "jdk.incubator.vector"]
        argv = kernel.spec(self.jdk("java.base", "jdk.incubator.vector"), Path("jjava.jar"), self.folder)["argv"]
        place = argv.index(options[0])
        self.assertEqual(argv[place : place + 2], options)
        self.assertLess(place, argv.index("-jar"))
        self.assertNotIn(options[0], kernel.spec(self.jdk("java.base"), Path("jjava.jar"), self.folder)["argv"])
        (self.folder / "jdk" / "release").unlink()
        self.assertEqual(kernel.vectors(mock.Mock(home=self.folder / "jdk")), ())
        self.assertNotIn(options[1], " ".join(check.OPTIONS))

    def test_the_memory_cap_is_written_down(self):
        with mock.patch.dict(os.environ, {"JJAVA_JVM_OPTS": "-Xmx1g"}):
            spec = kernel.spec(self.jdk(), Path("jjava.jar"), self.folder)
        self.assertIn("-Xmx1g", spec["argv"])

    def options(self, told, system="posix"):
        with mock.patch.dict(os.environ, {"JJAVA_JVM_OPTS": told}), mock.patch("os.name", system):
            return kernel.options()

    def test_quotes_hold_an_option_with_a_space_together_and_backslashes_stay(self):
        self.assertEqual(self.options("-Xmx1g  '-Dname=a b' \"-Dother=c d\""), ["-Xmx1g", "-Dname=a b", "-Dother=c d"])
        for system in ("posix", "nt"):
            told = r'-Xmx1g -Djava.io.tmpdir=C:\Users\Ada\new -Xlog:gc:"C:\Program Files\t.log" #x'
            expected = ["-Xmx1g", r"-Djava.io.tmpdir=C:\Users\Ada\new", r"-Xlog:gc:C:\Program Files\t.log", "#x"]
            self.assertEqual(self.options(told, system), expected)
        self.assertEqual(self.options(r"-Dhome=C:\Users\O'Brien", "nt"), [r"-Dhome=C:\Users\O'Brien"])
        self.assertEqual(self.options(""), [])

    def test_a_quote_without_its_second_one_is_told_before_anything_is_set_up(self):
        for told in ("-Xmx1g '-Dname=a b", '"', "O'Brien"):
            with self.assertRaises(Trouble) as caught, mock.patch.dict(os.environ, {"JJAVA_JVM_OPTS": told}):
                setup.ready()
            self.assertIn(told, str(caught.exception))
            self.assertIn("Close it", caught.exception.remedy)

    def test_the_kernel_starts_from_its_archive_of_classes(self):
        archive = ("-XX:SharedArchiveFile=kernel.jsa", "-Xshare:auto")
        argv = kernel.spec(self.jdk(), Path("jjava.jar"), self.folder, archive)["argv"]
        self.assertLess(argv.index(archive[0]), argv.index("-jar"))

    def test_assertions_of_cells_are_checked_in_the_kernel_and_in_course_check(self):
        spec = kernel.spec(self.jdk(), Path("jjava.jar"), self.folder)
        self.assertIn("-ea:REPL...", spec["argv"])
        self.assertIn("-ea:REPL...", check.OPTIONS)


class WindowsTest(unittest.TestCase):
    """What can be looked at from another system."""

    def test_python_is_in_scripts(self):
        with mock.patch("os.name", "nt"):
            self.assertTrue(places.venv_python(places.PYTHON).as_posix().endswith("Scripts/python.exe"))

    def test_process_trees_are_ended_by_taskkill(self):
        process = mock.Mock(pid=77, poll=lambda: None)
        with mock.patch("os.name", "nt"), mock.patch.object(processes, "descendants", lambda pid: []), mock.patch.object(processes, "said") as said:
            processes.stop(process)
        self.assertEqual(said.call_args[0][0], ["taskkill", "/T", "/F", "/PID", 77])

    def test_the_script_has_windows_line_ends_when_it_is_checked_out(self):
        self.assertRegex((places.ROOT / ".gitattributes").read_text(), r"(?m)^\*\.cmd .*eol=crlf")

    def test_start_offers_what_the_places_use(self):
        self.assertIn("--kernelspec", start.EXAMPLES)
