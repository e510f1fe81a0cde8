import os
import random
import signal
import subprocess
import sys
import time
import unittest

from course_kit import places, processes
from tests.temporary import InTemporaryFolder

ROUNDS = 5
# A command that waits in a program of its own, which takes a moment to end; then the entry point, as the launcher starts it.
STUB = """
import runpy, sys
from pathlib import Path
from types import SimpleNamespace
from course_kit import program
from course_kit.commands import estimate
jdk = SimpleNamespace(java=sys.argv[1])
estimate.available = lambda: True
estimate.run = lambda arguments: program.run(jdk, Path("."), "Main", [])
sys.argv[1:] = ["estimate", "--students", "1"]
runpy.run_module("course_kit", run_name="__main__")
"""
JAVA = "#!/bin/sh\ntrap 'sleep 0.1; exit 143' TERM\nsleep 60 >/dev/null 2>&1 &\necho begun\nwait\n"
# The signal comes when the program runs already, and before the command knows it.
EARLY = """
import os, signal, subprocess
class Program(subprocess.Popen):
    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        os.kill(os.getpid(), signal.SIGINT)
subprocess.Popen = Program
"""
# One that ends by itself, at about the time of the first signal.
SHORT = "#!/bin/sh\necho begun\n"


@unittest.skipIf(os.name == "nt", "no Ctrl-C can be sent there without a console")
class TwoInterruptsTest(InTemporaryFolder):
    """Ctrl-C pressed twice, or sent to a whole group and to one of it, as timeout does."""

    def said(self, java, first, second):
        """What a command says that is interrupted twice, and its exit code; seconds are counted from the start of its program."""
        path = self.write("java", java)
        path.chmod(0o755)
        env = processes.environment(PYTHONPATH=places.ENVIRONMENT)
        process = subprocess.Popen([sys.executable, "-c", STUB, str(path)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env)
        self.addCleanup(processes.stop, process)
        begun = process.stdout.readline()
        for wait in (first, second):
            time.sleep(wait)
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
        return begun + process.communicate(timeout=60)[0], process.returncode

    def test_a_command_that_is_interrupted_twice_says_once_that_it_stopped(self):
        drawn = random.Random(7)
        for _ in range(ROUNDS):
            gap = drawn.choice((0, drawn.uniform(0, 0.002), drawn.uniform(0, 0.15)))
            self.assertEqual(self.said(JAVA, 0, gap), ("begun\nStopped.\n", 130), gap)

    def test_a_program_that_is_just_being_started_is_not_left_behind(self):
        path = self.write("java", JAVA)
        path.chmod(0o755)
        env = processes.environment(PYTHONPATH=places.ENVIRONMENT)
        # What is left behind would hold its output open for a minute.
        done = processes.said([sys.executable, "-c", EARLY + STUB, path], env=env, seconds=50)
        self.assertIn((done.stdout.removeprefix("begun\n"), done.stderr, done.returncode), [("Stopped.\n", "", 130)])

    def test_a_command_that_ends_just_now_either_ends_or_stops(self):
        drawn = random.Random(8)
        for _ in range(ROUNDS):
            wait = drawn.uniform(0, 0.03)
            said, code = self.said(SHORT, wait, drawn.uniform(0, 0.003))
            self.assertIn((said, code), [("begun\n", 0), ("begun\nStopped.\n", 130), ("begun\n", -signal.SIGINT)], wait)
