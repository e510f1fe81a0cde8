import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from course_kit import environment_tests, grading, kernel, places, processes
from tests.temporary import InTemporaryFolder

PATIENCE = 120
SET_UP = places.venv_python().exists() and (kernel.DATA / "kernels" / kernel.NAME / "kernel.json").exists()


@unittest.skipIf(os.name == "nt", "no Ctrl-C can be sent there without a console")
@unittest.skipUnless(SET_UP, "course start was not run yet")
class CtrlCTest(InTemporaryFolder):
    """Real commands, a real signal, and a look at what they had started."""

    def begin(self, *arguments, **variables):
        env = {**os.environ, "PYTHONPATH": str(places.ENVIRONMENT), "COURSE_WORK": str(self.folder / "work"), **variables}
        command = [sys.executable, "-u", "-m", "course_kit", *arguments]
        self.course = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env)
        self.addCleanup(self.course.stdout.close)
        self.addCleanup(self.course.wait)
        self.addCleanup(processes.stop, self.course)

    def programs(self):
        """All that was started, by pid: the words of its command line."""
        found = {}
        for pid in processes.descendants(self.course.pid):
            try:
                found[pid] = Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
            except OSError:
                found[pid] = []
        return found

    def wait_for(self, word):
        end = time.monotonic() + PATIENCE
        while not any(word in part for words in self.programs().values() for part in words):
            self.assertIsNone(self.course.poll(), f"ended before {word} began")
            self.assertLess(time.monotonic(), end, f"{word} did not begin")
            time.sleep(0.05)

    def press(self):
        """Presses Ctrl-C; gives the exit code when everything is gone."""
        started = self.programs()
        self.assertGreater(len(started), 0)
        self.course.send_signal(signal.SIGINT)
        code = self.course.wait(PATIENCE)
        end = time.monotonic() + 5
        while (left := [words for pid, words in started.items() if alive(pid)]) and time.monotonic() < end:
            time.sleep(0.05)
        self.assertEqual(left, [])
        return code

    @environment_tests.slow
    def test_start_serves_this_machine_only_asks_for_its_token_and_leaves_nothing(self):
        opened = self.folder / "opened"
        browser = self.write("browser", f'#!/bin/sh\ncat /proc/$$/cmdline >{opened}.new && mv {opened}.new {opened}\n')
        browser.chmod(0o755)
        self.begin("start", BROWSER=str(browser))
        link = next(found for row in self.course.stdout if (found := re.search(r"http://localhost:(\d+)/lab\?token=(\w{48})", row)))
        port, token = link.groups()
        self.assertEqual(listening(int(port)), {"127.0.0.1"})
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/api/contents")
        self.assertEqual(refused.exception.code, 403)
        refused.exception.close()
        ask = urllib.request.Request(f"http://127.0.0.1:{port}/api/kernels", json.dumps({"name": "java"}).encode())
        ask.add_header("Authorization", f"token {token}")
        urllib.request.urlopen(ask).close()
        self.wait_for("jjava.jar")
        words = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if readable(path)]
        words.append(opened.read_bytes())
        self.assertEqual([line for line in words if token.encode() in line], [], "everybody can read a command line")
        page = Path(urllib.parse.urlparse(opened.read_text().split("\0")[-2]).path)
        self.assertIn(f'url={link[0]}"', page.read_text())
        self.assertEqual(page.stat().st_mode & 0o777, 0o600)
        self.assertEqual(self.press(), 0)
        self.assertFalse(page.exists())

    @environment_tests.slow
    def test_lessons_that_are_stopped_leave_no_kernel(self):
        self.begin("test", "--only", "lessons")
        self.wait_for("jjava.jar")
        self.assertEqual(self.press(), 130)

    @unittest.skipUnless(grading.available(), "no pipeline here")
    def test_grading_that_is_stopped_leaves_no_sandbox(self):
        for number in range(40):  # more than are graded until Ctrl-C is pressed
            student = self.folder / "submitted" / f"student{number}"
            student.mkdir(parents=True)
            shutil.copy(places.NOTEBOOKS / "04-backpropagation.ipynb", student)
        processes.said([places.ENVIRONMENT / "course", "grade", self.folder / "none"], seconds=processes.LONG)  # makes what later runs use
        self.begin("grade", str(self.folder / "submitted"))
        self.wait_for("bwrap" if shutil.which("bwrap") else "chainrule.")
        self.assertEqual(self.press(), 130)
        said = self.course.stdout.read()
        self.assertRegex(said, r"(?s)Stopped\.\n(Nothing was graded|All results so far are kept in .* to finish)\.\n$")
        self.assertEqual(said.count("Stopped."), 1, said)


def readable(path):
    try:
        return bool(path.read_bytes())
    except OSError:
        return False


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def listening(port):
    """The addresses on which something listens, from Linux' own table."""
    rows = [row.split()[1] for row in Path("/proc/net/tcp").read_text().splitlines()[1:] if row.split()[3] == "0A"]
    ours = [row.split(":")[0] for row in rows if int(row.split(":")[1], 16) == port]
    return {".".join(str(part) for part in reversed(bytes.fromhex(address))) for address in ours}
