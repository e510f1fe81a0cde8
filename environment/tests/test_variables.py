import ast
import os
import random
import string
import unittest
from pathlib import Path
from unittest import mock

from course_kit import pip, places, processes, variables
from tests.temporary import InTemporaryFolder

KEPT = {
    "PATH": "/bin", "HOME": "/home/ada", "https_proxy": "http://proxy:3128", "NO_PROXY": "localhost", "SSL_CERT_FILE": "/ca.pem",
    "REQUESTS_CA_BUNDLE": "/ca.pem", "PIP_INDEX_URL": "https://mirror/simple", "PIP_CERT": "/ca.pem", "MVNW_REPOURL": "https://mirror",
    "JUPYTERHUB_SERVICE_PREFIX": "/user/ada/", "DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "SystemRoot": "C:\\Windows",
    "ProgramFiles(x86)": "C:\\Program Files (x86)", "XDG_CONFIG_HOME": "/home/ada/.config", "LC_TIME": "C", "TMPDIR": "/scratch",
    "COURSE_HOME": "/kit", "CANVAS_TOKEN": "secret", "JAVA_HOME": "/jdk",
}
DROPPED = [
    "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV", "PIP_NO_BINARY", "PIP_CONSTRAINT", "PIP_LOG",
    "PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PYTHONOPTIMIZE", "PYTHONWARNINGS", "PYTHONUSERBASE", "PYTHONSAFEPATH",
    "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH", "MAVEN_OPTS", "MAVEN_ARGS", "NODE_OPTIONS", "LD_PRELOAD",
    "JUPYTER_CONFIG_DIR", "JUPYTER_PATH", "JUPYTERLAB_DIR", "IPYTHONDIR", "JJAVA_COMPILER_OPTS", "GIT_DIR", "BASH_ENV", "ENV", "VIRTUAL_ENV",
]
STARTS = {"run", "Popen", "call", "check_call", "check_output", "getoutput", "getstatusoutput"}


class VariablesTest(unittest.TestCase):
    def seen(self, given):
        with mock.patch.dict(os.environ, given, clear=True):
            return processes.environment()

    def test_what_reaches_the_network_and_shows_windows_stays(self):
        seen = self.seen(KEPT)
        self.assertEqual({name: seen.get(name) for name in KEPT}, KEPT)

    def test_what_changes_where_things_go_or_how_programs_behave_does_not(self):
        self.assertEqual(self.seen({name: "1" for name in DROPPED}), {"PYTHONNOUSERSITE": "1"})

    def test_a_name_that_nobody_thought_of_is_not_inherited(self):
        rng = random.Random(29)
        made = {"".join(rng.choices(string.ascii_uppercase + "_", k=rng.randint(3, 20))): "1" for _ in range(500)}
        made |= {start + end: "1" for start in ("PYTHON", "JAVA", "PIP_", "MAVEN_", "CONDA_") for end in map(str, range(50))}
        kept = set(self.seen(made)) - {"PYTHONNOUSERSITE"}
        self.assertEqual({name for name in kept if not variables.is_permitted(name)}, set())
        self.assertLess(len(kept), 5)

    def test_what_is_given_comes_before_what_the_user_has(self):
        with mock.patch.dict(os.environ, {"JAVA_HOME": "/mine"}):
            self.assertEqual(processes.environment(JAVA_HOME=Path("/chosen"))["JAVA_HOME"], str(Path("/chosen")))

    def test_a_locale_in_which_java_cannot_read_names_is_replaced(self):
        for name in ("C", "POSIX", "xx_YY.UTF-8", "xx_YY.ISO-8859-1", "nonsense"):
            self.assertEqual(self.seen({"LC_ALL": name, "LANG": "C.UTF-8"})["LC_ALL"], "C.UTF-8", name)
            for variable in ("LC_CTYPE", "LANG"):
                self.assertEqual(self.seen({variable: name, "LC_ALL": ""})[variable], "C.UTF-8", f"{variable}={name}")

    def test_one_locale_that_the_system_lacks_does_not_spoil_the_others(self):
        seen = self.seen({"LANG": "xx_YY.UTF-8", "LC_CTYPE": "C.UTF-8", "LC_TIME": "xx_YY", "LC_NUMERIC": "C", "LANGUAGE": "de:en"})
        self.assertEqual([seen[name] for name in ("LANG", "LC_CTYPE", "LC_TIME")], ["C.UTF-8"] * 3)
        self.assertEqual((seen["LC_NUMERIC"], seen["LANGUAGE"]), ("C", "de:en"))


class MavenVariablesTest(InTemporaryFolder):
    def of_maven(self, **given):
        with mock.patch.dict(os.environ, {"HOME": str(self.folder), "USERPROFILE": str(self.folder), **given}, clear=True):
            return variables.of_maven()

    def test_a_mirrors_password_that_the_settings_name_is_handed_on(self):
        self.write(".m2/settings.xml", "<settings><password>${env.MIRROR_PASSWORD}</password></settings>")
        self.assertEqual(self.of_maven(MIRROR_PASSWORD="secret", OTHER="x"), {"MIRROR_PASSWORD": "secret"})

    def test_of_a_jvms_options_only_those_of_the_network_are_handed_on(self):
        given = "-Xmx64m -Dhttps.proxyHost=proxy -Dhttps.proxyPort=3128 -javaagent:x.jar -Djavax.net.ssl.trustStore=/ca.jks -Duser.language=tr"
        self.assertEqual(
            self.of_maven(JAVA_TOOL_OPTIONS=given)["MAVEN_OPTS"],
            "-Dhttps.proxyHost=proxy -Dhttps.proxyPort=3128 -Djavax.net.ssl.trustStore=/ca.jks",
        )

    def test_without_either_there_is_nothing(self):
        self.assertEqual(self.of_maven(MAVEN_OPTS="-Xmx64m"), {})


class PipTest(unittest.TestCase):
    def test_of_pips_files_the_places_of_packages_are_taken_and_nothing_else(self):
        listed = """\
:env:.user='1'
global.index-url='https://mirror/simple'
global.target='/elsewhere'
global.trusted-host='a\\nb'
install.user='true'
install.index-url='https://other/simple'
install.no-binary=':all:'
"""
        self.assertEqual(pip.of_files(listed), {"PIP_INDEX_URL": "https://other/simple", "PIP_TRUSTED_HOST": "a b"})

    def test_a_variable_comes_before_a_file_and_no_file_is_read_again(self):
        said = mock.Mock(returncode=0, stdout="global.index-url='https://file/simple'\nglobal.proxy='http://proxy'\n")
        with mock.patch.object(processes, "said", return_value=said), mock.patch.dict(os.environ, {"PIP_INDEX_URL": "https://mine/simple"}):
            made = pip.environment("python")
        self.assertEqual((made["PIP_INDEX_URL"], made["PIP_PROXY"]), ("https://mine/simple", "http://proxy"))
        self.assertEqual(made["PIP_CONFIG_FILE"], os.devnull)


class StartsTest(unittest.TestCase):
    """Tests start programs as users do; whatever `course` starts goes through one module."""

    def test_only_the_module_of_processes_starts_any(self):
        found = []
        for folder in ("course_kit", "proof", "seccomp"):
            for file in (places.ENVIRONMENT / folder).rglob("*.py"):
                if file != places.ENVIRONMENT / "course_kit" / "processes.py":
                    found += [f"{file.name}:{line}: {name}" for line, name in starts(file.read_text(encoding="utf-8"))]
        self.assertEqual(found, [])

    def test_that_module_gives_each_its_environment(self):
        tree = ast.parse((places.ENVIRONMENT / "course_kit" / "processes.py").read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and started(node)]
        self.assertEqual(len(calls), 1)
        for call in calls:
            given = [ast.unparse(keyword.value) for keyword in call.keywords if keyword.arg == "env"]
            self.assertEqual(given, ["env or environment()"])

    def test_every_way_to_start_a_program_is_known(self):
        text = "import subprocess as s, os\nfrom subprocess import Popen\n"
        ways = ["subprocess.run([])", "subprocess.Popen([])", "os.system('x')", "os.execvp('x', [])", "os.spawnl(0, 'x')", "os.popen('x')",
                "asyncio.create_subprocess_exec('x')", "os.startfile('x')", "multiprocessing.Process()", "pty.spawn('x')", "os.posix_spawn('x', [], {})"]
        self.assertEqual(len(starts(text)), 2)
        for way in ways:
            self.assertEqual(len(starts(way)), 1, way)
        self.assertEqual(starts("processes.run([], log)\nsubprocess.PIPE\nfoundry.run()"), [])


def starts(text):
    """Lines that start a program, and those that take such a thing under another name."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and started(node):
            found.append((node.lineno, ast.unparse(node.func)))
        elif isinstance(node, ast.ImportFrom) and node.module in ("subprocess", "os", "multiprocessing"):
            found += [(node.lineno, alias.name) for alias in node.names if alias.name not in ("DEVNULL", "PIPE", "STDOUT", "TimeoutExpired")]
        elif isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names if alias.name in ("subprocess", "os") and alias.asname]
    return found


def started(call):
    name = ast.unparse(call.func)
    module, _, last = name.rpartition(".")
    if module == "subprocess":
        return last in STARTS
    if module == "os":
        return last.startswith(("exec", "spawn", "posix_spawn")) or last in ("system", "popen", "startfile", "fork")
    return last.startswith("create_subprocess") or name in ("multiprocessing.Process", "pty.spawn")


if __name__ == "__main__":
    unittest.main()
