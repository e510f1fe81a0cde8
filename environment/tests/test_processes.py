import os
import subprocess
import sys
import time
import unittest
from pathlib import Path
from unittest import mock

from course_kit import processes, setup
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder

# A parent that waits for a child that cares for no polite signal.
STUBBORN = "import signal,time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('here', flush=True); time.sleep(60)"
PARENT = f"import subprocess,sys; subprocess.Popen([sys.executable, '-c', {STUBBORN!r}], start_new_session=True).wait()"


def is_gone(pid):
    """Whether a process that was killed ends, for which a busy machine needs a moment."""
    end = time.monotonic() + 30
    while alive(pid) and time.monotonic() < end:
        time.sleep(0.05)
    return not alive(pid)


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


@unittest.skipIf(os.name == "nt", "taskkill ends process trees there")
class StopTest(InTemporaryFolder):
    def test_stopping_ends_children_that_left_the_group_and_ignore_signals(self):
        with open(self.folder / "out", "wb") as out:
            parent = processes.start([sys.executable, "-c", PARENT], stdout=out)
        while "here" not in (self.folder / "out").read_text():
            time.sleep(0.05)
        family = processes.descendants(parent.pid)
        self.assertEqual(len(family), 1)
        processes.stop(parent, patience=2)
        self.assertTrue(is_gone(family[0]))


class AnswerTest(InTemporaryFolder):
    """What is only asked something has a limit unless a caller sets another one, so no caller can forget it."""

    @unittest.skipIf(os.name == "nt", "sleep is a program of the others")
    def test_a_program_that_gives_no_answer_is_ended_with_its_children_and_named(self):
        note = self.folder / "child"
        command = ["sh", "-c", f"sleep 600 & echo $! > {note}; sleep 600"]
        for seconds in (1, 15, 120):  # a busy machine may not have begun it in one
            with mock.patch.object(processes, "ANSWER", seconds), self.assertRaisesRegex(processes.NoAnswer, f"^sh gives no answer within {seconds} s") as caught:
                processes.said(command)
            if note.exists() and note.read_text():
                break
        self.assertIn("The command was: sh -c", caught.exception.remedy)
        self.assertTrue(is_gone(int(note.read_text())))

    def test_an_answer_is_given_with_its_exit_code_and_what_it_read(self):
        program = "import sys; print(sys.stdin.read().upper()); print('e', file=sys.stderr); sys.exit(3)"
        done = processes.said([sys.executable, "-c", program], input="a", seconds=60)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (3, "A\n", "e\n"))
        self.assertEqual(processes.said([sys.executable, "-c", program], seconds=60).stdout, "\n", "it reads nothing of the user's")
        with self.assertRaises(subprocess.CalledProcessError):
            processes.said([sys.executable, "-c", program], seconds=60, check=True)


class CausesTest(InTemporaryFolder):
    def told(self, text):
        with self.assertRaises(Trouble) as caught:
            processes.fail("Installing", self.write("log", text))
        return f"{caught.exception}\n{caught.exception.remedy}"

    def test_a_missing_network_is_told_from_the_log(self):
        self.assertIn("network cannot be reached", self.told("x: Failed: Temporary failure in name resolution\n"))

    def test_a_full_disk_is_told_from_the_log(self):
        self.assertIn("the disk is full", self.told("OSError: [Errno 28] No space left on device\n"))

    def test_an_unknown_cause_shows_the_last_lines_and_the_log(self):
        self.assertIn("| strange thing", self.told("strange thing\n"))
        self.assertIn(str(self.folder / "log"), self.told("strange thing\n"))


class TogetherTest(unittest.TestCase):
    def test_the_first_trouble_ends_the_other_steps_and_is_the_one_told(self):
        def fails():
            raise Trouble("no network")

        def works():
            processes.run([sys.executable, "-c", "import time; time.sleep(60)"], Path(os.devnull))
            processes.run([sys.executable, "-c", "import time; time.sleep(60)"], Path(os.devnull))

        begun = time.monotonic()
        with self.assertRaisesRegex(Trouble, "no network"):
            setup.together(works, fails)
        self.assertLess(time.monotonic() - begun, 20)
        self.assertEqual(setup.together(lambda: 1, lambda: 2), [1, 2])
