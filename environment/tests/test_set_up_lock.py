"""Commands that set up one folder at the same time: one makes what is missing, and the others wait and say so."""

import subprocess
import sys
import threading
import unittest
from unittest import mock

from course_kit import places, processes, set_up_lock, setup
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder

# Makes an environment as python_packages does, in a folder .new of its own, and says what happens.
SETS_UP = """
import sys
from pathlib import Path
from course_kit import places, python_packages, stamps
place = Path(sys.argv[1])
places.STAMPS = place.parent / "stamps"
def make(name, place, lock):
    new = place.with_name(place.name + ".new")
    new.mkdir()  # which another command's would be in the way of
    print("makes", flush=True)
    sys.stdin.readline()  # until the test lets it go on
    python = places.venv_python(new)
    python.parent.mkdir()
    python.write_text("")
    stamps.replace_folder(new, place)
python_packages._make = make
python_packages._ensure("python", place, Path(sys.argv[2]), "Packages")
print("has it", flush=True)
"""


class SetUpLockTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        self.place = self.folder / "python"
        self.lock = self.write("python.in", "jupyterlab==4")

    def start(self):
        env = processes.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
        process = processes.start([sys.executable, "-c", SETS_UP, self.place, self.lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stdin.close)
        self.addCleanup(processes.stop, process)
        return process

    def begun(self):
        first = self.start()
        self.assertEqual([first.stdout.readline() for _ in range(2)], ["Packages …\n".encode(), b"makes\n"])
        return first

    def waiting(self):
        other = self.start()
        self.assertEqual(other.stdout.readline().decode(), "Packages: another command is making this here; waiting for it …\n")
        return other

    def test_several_at_once_make_it_once_and_the_others_say_that_they_wait(self):
        first = self.begun()
        others = [self.waiting() for _ in range(3)]
        self.assertIn(b"has it", first.communicate(b"\n")[0])
        for other in others:
            self.assertEqual((other.communicate()[0], other.returncode), (b"has it\n", 0))

    def test_where_the_first_is_killed_the_next_makes_it(self):
        first = self.begun()
        second = self.waiting()
        (self.folder / "python.new").rmdir()  # as _make does first
        processes.stop(first)
        said = second.communicate(b"\n")[0]
        self.assertIn(b"makes\n", said)
        self.assertIn(b"has it\n", said)

    def test_threads_of_one_command_wait_for_each_other_too(self):
        inside, most = [], []

        def work():
            with set_up_lock.held(self.place, "Packages"):
                inside.append(1)
                most.append(len(inside))
                threading.Event().wait(0.05)
                inside.pop()

        threads = [threading.Thread(target=work) for _ in range(4)]
        with mock.patch("course_kit.say.line"):
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        self.assertEqual(most, [1, 1, 1, 1])

    def test_who_waits_is_ended_with_all_else(self):
        first = self.begun()

        def fails():
            threading.Event().wait(0.3)
            raise Trouble("of its own")

        def waits():
            with set_up_lock.held(self.place, "Packages"):
                self.fail("somebody else has it")

        with mock.patch("course_kit.say.line"), self.assertRaisesRegex(Trouble, "of its own"):
            setup.together(waits, fails)
        self.assertIsNotNone(first.poll(), "whatever this program had started was ended")

    def test_what_goes_wrong_inside_is_not_taken_for_a_drive_without_locks(self):
        with self.assertRaises(FileNotFoundError), set_up_lock.held(self.place, "Packages"):
            (self.folder / "nothing").read_bytes()


if __name__ == "__main__":
    unittest.main()
