"""A first set-up needs room on the disk, which `start` and `doctor` look at alike."""

import random
import unittest
from unittest import mock

from course_kit import kernel, places, setup
from course_kit.commands import doctor
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder


class RoomTest(InTemporaryFolder):
    def looked(self, free):
        """What doctor says, and whether start would begin."""
        with mock.patch("shutil.disk_usage", lambda place: mock.Mock(free=free)), mock.patch.object(places, "HOME", self.folder / "not" / "yet"):
            with mock.patch.object(places, "PYTHON", self.folder / "python"), mock.patch.object(setup, "prepare", side_effect=StopIteration):
                with mock.patch.object(kernel, "options", list):
                    state = doctor.disk(None)[0]
                    try:
                        setup.ready()
                    except StopIteration:
                        return state, True
                    except Trouble as problem:
                        self.assertIn("not/yet", str(problem))
                        self.assertIn("COURSE_HOME", problem.remedy)
                        return state, False

    def test_start_begins_just_where_doctor_finds_enough(self):
        rng = random.Random(13)
        seen = set()
        for free in [0, 1.9999e9, 2e9, *(rng.uniform(0, 4e9) for _ in range(50))]:
            state, begins = self.looked(free)
            self.assertEqual(begins, state == doctor.GOOD, free)
            seen.add(begins)
        self.assertEqual(seen, {True, False})

    def test_what_was_set_up_before_starts_with_little_room(self):
        (self.folder / "python").mkdir()
        self.assertEqual(self.looked(1e8), (doctor.MISSING, True))


if __name__ == "__main__":
    unittest.main()
