import io
import os
import re
import shutil
import unittest
from contextlib import redirect_stdout
from unittest import mock

from course_kit import java, jdk_pins, places, processes, python_packages, setup, system, temurin
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder

SYSTEMS = [("linux", "x86_64"), ("linux", "aarch64"), ("darwin", "x86_64"), ("darwin", "arm64"), ("win32", "AMD64"), ("win32", "ARM64")]


class PinnedJdkTest(unittest.TestCase):
    def test_each_system_has_an_archive_of_the_same_version_with_a_checksum(self):
        version = jdk_pins.read()["version"].replace("+", "_")
        seen = set()
        for system_name, processor in SYSTEMS:
            with mock.patch("sys.platform", system_name), mock.patch("platform.machine", lambda: processor):
                address, checksum = jdk_pins.archive()
            self.assertTrue(address.startswith("https://") and version in address, address)
            self.assertRegex(checksum, "^[0-9a-f]{64}$")
            self.assertEqual(address.endswith(".zip"), system_name == "win32")
            seen.add(checksum)
        self.assertEqual(len(seen), len(SYSTEMS))

    def test_a_system_without_an_archive_is_offered_none(self):
        for system_name, processor in (("freebsd14", "amd64"), ("linux", "riscv64"), ("win32", "x86")):
            with mock.patch("sys.platform", system_name), mock.patch("platform.machine", lambda: processor):
                self.assertEqual((jdk_pins.archive(), jdk_pins.offer(), temurin.agreed(True)), (None, "", False))

    def test_a_mirror_of_the_archives_is_respected(self):
        with mock.patch.dict("os.environ", {"COURSE_JDK_MIRROR": "https://mirror.example/jdks/"}):
            self.assertRegex(jdk_pins.archive()[0], "^https://mirror.example/jdks/OpenJDK21U")

    def test_every_package_that_fetches_it_is_pinned_with_a_hash(self):
        for entry in re.split(r"\n(?=\S)", temurin.LOCK.read_text(encoding="utf-8").strip()):
            self.assertRegex(entry, r"^[\w.-]+==\S+")
            self.assertIn("--hash=sha256:", entry)
        self.assertIn("\ncjdk==0.5.0", (places.ENVIRONMENT / "jdk.in").read_text(encoding="utf-8"))
        self.assertIn("cjdk==0.5.0 ", temurin.LOCK.read_text(encoding="utf-8"))


@unittest.skipIf(jdk_pins.archive() is None, "there is no JDK to fetch for this system")
class NoJdkTest(InTemporaryFolder):
    """Where no JDK is installed; what fetches one is made up."""

    def setUp(self):
        super().setUp()
        self.fetched = []
        patches = [mock.patch.object(places, name, self.folder / name.lower()) for name in ("JDK", "STAMPS")]
        patches += [mock.patch.object(java, "_USUAL", []), mock.patch("shutil.which", lambda name: None), mock.patch.dict("os.environ")]
        patches += [mock.patch.object(python_packages, "ensure_for_jdk", lambda lock: "python"), mock.patch.object(system, "can_install", lambda: False)]
        patches += [mock.patch.object(processes, "run", self.run_child)]
        for patch in patches:
            patch.start()
            self.addCleanup(patch.stop)
        os.environ.pop("JAVA_HOME", None)
        self.log, self.code, self.inside = "", 0, "jdk"

    def run_child(self, command, log, env=None):
        self.fetched.append(command)
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(self.log, encoding="utf-8")
        self.jdk(f"{command[-1].name}/{self.inside}", "21.0.12")
        return self.code

    def prepare(self, fetch, answer=None):
        said = io.StringIO()
        with redirect_stdout(said), mock.patch.object(temurin, "_terminal", lambda: answer is not None), mock.patch("builtins.input", lambda _: answer):
            try:
                return setup.prepare(fetch=fetch), said.getvalue()
            except Trouble as problem:
                return problem, said.getvalue()

    def test_the_option_fetches_it_after_saying_so(self):
        found, said = self.prepare(True)
        self.assertEqual(found.home, self.folder / "jdk")
        self.assertIn(f"can be fetched into {self.folder / 'jdk'}; nothing else", said)
        self.assertEqual(self.prepare(True)[0].home, found.home)
        self.assertEqual(len(self.fetched), 1, "a second start fetches nothing")
        self.assertEqual(list(self.folder.glob("jdk.new*")), [])

    def test_on_a_terminal_the_user_is_asked(self):
        for answer, wanted in (("", True), ("y", True), ("n", False)):
            found, _ = self.prepare(False, answer)
            self.assertEqual(isinstance(found, java.Jdk), wanted, answer)
            shutil.rmtree(self.folder / "jdk", ignore_errors=True)

    def test_without_a_terminal_or_in_another_command_the_remedy_offers_it_and_nothing_is_fetched(self):
        for fetch in (False, None):
            problem, said = self.prepare(fetch)
            self.assertIn("course start --fetch-jdk", problem.remedy)
            self.assertEqual((said, self.fetched), ("", []))

    def test_on_macos_the_jdk_is_a_folder_deeper(self):
        self.inside = "jdk/Contents/Home"
        self.assertEqual(self.prepare(True)[0].home, self.folder / "jdk" / "Contents" / "Home")

    def test_without_network_it_says_what_to_do(self):
        self.code, self.log = 1, "Download failed: HTTPSConnectionPool(host='x'): NameResolutionError: x\n"
        problem, _ = self.prepare(True)
        self.assertIn("none could be fetched: Fetching a JDK: the network cannot be reached", str(problem))
        for part in ("Connect to the internet once", "Or install a JDK yourself:", "JAVA_HOME"):
            self.assertIn(part, problem.remedy)
        self.assertNotIn("--fetch-jdk", problem.remedy, "just this has failed")
        self.assertEqual([(self.folder / "jdk").exists(), *self.folder.glob("jdk.new*")], [False])

    def test_another_checksum_is_told_and_nothing_of_it_is_kept(self):
        self.code, self.log = 1, "Hash does not match\n"
        problem, _ = self.prepare(True)
        self.assertIn("is not what the kit pins", str(problem))
        self.assertEqual([(self.folder / "jdk").exists(), *self.folder.glob("jdk.new*")], [False])

    def test_one_that_is_installed_comes_first(self):
        self.prepare(True)
        home = self.jdk("mine", "17.0.15")
        with mock.patch.object(java, "_USUAL", [str(home)]):
            self.assertEqual(java.choose().home, home)


if __name__ == "__main__":
    unittest.main()
