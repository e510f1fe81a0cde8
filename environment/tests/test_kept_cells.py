"""The cells of the exercises' authors are read here as the graders' tests read them."""

import json
import unittest

from course_kit import kept_cells, places, solutions
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder

SAMPLE = places.ROOT / "grading" / "checks" / "src" / "test" / "sample-cells"
MEAN = "double mean(double a, double b) {\n    return (a + b) / 2;\n}\n"


@unittest.skipUnless(solutions.available(), "no solutions here")
class KeptCellsTest(InTemporaryFolder):
    def assert_trouble(self, says, cells):
        self.write("solution.jsh", MEAN)
        self.write("cells.txt", cells)
        with self.assertRaises(Trouble) as raised:
            kept_cells.texts(self.folder)
        self.assertIn(says, str(raised.exception))

    def test_the_sample_is_read_as_it_is_told_beside_it(self):
        """KeptCellsTest.java reads the same files."""
        told = json.loads((SAMPLE / "cells.json").read_text(encoding="utf-8"))
        cells = kept_cells.texts(SAMPLE)
        self.assertEqual({"/".join(dict.fromkeys(key)): text for key, text in cells.items()}, told)

    def test_the_cells_of_all_exercises_can_be_read(self):
        exercises = [path.parent for path in solutions.SOURCES.glob("*/*/solution.jsh")]
        self.assertGreater(len(exercises), 20)
        for exercise in exercises:
            kinds = [kind for kind, _ in kept_cells.texts(exercise)]
            self.assertGreater(kinds.count("mutants"), 3, exercise)
            self.assertGreater(kinds.count("alternatives"), 2, exercise)

    def test_an_original_that_is_not_there_once_is_told_with_its_cell(self):
        self.assert_trouble("sum: the original of “a - b → a” is there 0 times, not once", "[mutants]\nsum: a - b → a\n")
        self.assert_trouble("sum: the original of “b → 0” is there 5 times, not once", "[mutants]\nsum: b → 0\n")
        self.assert_trouble("sum: the original of “/ 2 -> 1” is there 0 times", "[mutants]\nsum: / 2 -> 1\n")

    def test_edits_that_overlap_are_told(self):
        self.assert_trouble("sum: its edits overlap", "[mutants]\nsum: a + b → a\n    + b) → )\n")

    def test_edits_of_nothing_of_two_cells_or_of_themselves_are_told(self):
        two = "[alternatives]\nhalf: / 2 → * 0.5\n[mutants]\nhalf: / 2 → * 5\n"
        self.assert_trouble("an edit of loops, which is 0 cells", "[mutants]\nsum (of loops): / 2 →\n")
        self.assert_trouble("an edit of half, which is 2 cells", two + "sum (of half): b → a\n")
        self.assert_trouble("is an edit of itself", "[mutants]\nsum (of two): / 2 →\ntwo (of sum): / 2 →\n")
        self.assert_trouble("has no edits", "[mutants]\nsum:\n")

    def test_a_line_of_another_shape_is_told(self):
        self.assert_trouble("“sum / 2” is not understood", "[mutants]\nsum / 2\n")
        self.assert_trouble("“sum: / 2 →” is not understood", "sum: / 2 →\n")
