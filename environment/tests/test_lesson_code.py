"""Code in lessons fits beside its output, on a page of 700 pixels too."""

import json
import unittest

from course_kit import places, solutions

COLUMNS = 88


class LineTest(unittest.TestCase):
    def test_no_line_of_code_is_wider_than_a_page(self):
        for path in sorted(places.NOTEBOOKS.glob("0*.ipynb")):
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
            code = [(cell["id"], line) for cell in cells if cell["cell_type"] == "code" for line in "".join(cell["source"]).splitlines()]
            self.assertEqual([(name, line) for name, line in code if len(line) > COLUMNS], [], path.name)

    def test_no_line_of_a_solution_is_wider_than_a_page(self):
        for path in sorted(solutions.SOURCES.glob("*/*/solution.jsh")):
            lines = path.read_text(encoding="utf-8").splitlines()
            self.assertEqual([line for line in lines if len(line) > COLUMNS], [], path.parent.name)
