import re
import unittest

from course_kit import solutions
from proof.nbgrader_side import marks


class NoisyTest(unittest.TestCase):
    """Right code that prints, for every exercise there is; that both programs mark it alike takes minutes: proof.nbgrader_side marks."""

    def exercises(self):
        return sorted(path.parent.name for path in solutions.SOURCES.glob("*/*/solution.jsh"))

    def test_every_solution_prints_at_the_beginning_of_a_method(self):
        self.assertGreater(len(self.exercises()), 20)
        for exercise in self.exercises():
            with self.subTest(exercise):
                before, after = marks.noisy(exercise).split(' System.err.println("noise");')
                self.assertRegex(before, r"\)\s*\{$")
                self.assertNotRegex(before.splitlines()[-1], r"\b(for|if|while|switch|try|new)\b")
                self.assertTrue(after.startswith("\n"), after)
                self.assertEqual(re.sub(r"\n\S+$", "", before + after), solutions.of(exercise).rstrip())

    def test_the_last_line_is_what_nbgrader_could_take_for_a_mark(self):
        last = {marks.noisy(exercise).splitlines()[-1] for exercise in self.exercises()}
        self.assertEqual(last, {"Double.NaN", "-1", "false"})
