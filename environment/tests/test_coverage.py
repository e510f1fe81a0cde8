"""What the notes say is taught somewhere: notebooks/COVERAGE.md names cells that exist, and links lead to lessons."""

import json
import re
import unittest

from course_kit import places

LESSONS = sorted(places.NOTEBOOKS.glob("0*.ipynb"))


def cells(path):
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


class CoverageTest(unittest.TestCase):
    def setUp(self):
        self.ids = {f"{path.name[:2]}#{cell['id']}" for path in LESSONS for cell in cells(path)}
        text = (places.NOTEBOOKS / "COVERAGE.md").read_text(encoding="utf-8")
        self.rows = [line.strip("|").split("|") for line in text.splitlines() if re.match(r"\| (?!statement|---)", line)]

    def test_every_statement_names_a_cell_that_exists(self):
        self.assertGreater(len(self.rows), 50)
        for statement, where in self.rows:
            named = re.findall(r"`([^`]+)`", where)
            self.assertTrue(named, f"no cell teaches: {statement}")
            for cell in named:
                self.assertIn(cell, self.ids, f"{cell}, which should teach: {statement}")

    def test_every_lesson_teaches_something_of_the_notes(self):
        taught = {cell.split("#")[0] for _, where in self.rows for cell in re.findall(r"`([^`]+)`", where)}
        self.assertEqual(taught, {path.name[:2] for path in LESSONS})

    def test_links_lead_to_files_beside_the_lesson(self):
        for path in LESSONS:
            for cell in cells(path):
                for target in re.findall(r"\]\(((?!https?:|#|attachment:)[^)#]+)[)#]", "".join(cell["source"])):
                    self.assertTrue((path.parent / target).exists(), f"{path.name}, cell {cell['id']}: {target}")
