"""What counts as a change when a cell runs twice in a row."""

import json
import subprocess
import unittest

from course_kit import places, processes

# The module needs nbformat, which only the private Python has.
ASK = """
import json, sys
from nbformat.v4 import new_code_cell, new_output
from course_kit.lesson_execution import changes
cells = []
for words, varies in json.loads(sys.argv[1]):
    cell = new_code_cell("run()", outputs=[new_output("stream", text=words)])
    cell.metadata["chainrule"] = {"varies": varies} if varies else {}
    cells.append(cell)
print(json.dumps(list(changes(7, *cells))))
"""


class TwiceTest(unittest.TestCase):
    def setUp(self):
        if not places.venv_python().exists():
            self.skipTest("the private Python environment was not made yet")

    def changes(self, first, second, varies=None):
        env = processes.environment(PYTHONPATH=places.ENVIRONMENT)
        ask = [places.venv_python(), "-c", ASK, json.dumps([[first, varies], [second, varies]])]
        return json.loads(subprocess.run(ask, capture_output=True, text=True, check=True, env=env).stdout)

    def test_other_words_are_a_change_that_names_the_cell_and_both(self):
        self.assertEqual(self.changes("L = 0.5", "L = 0.4"), ["cell 7, run twice, said “L = 0.5”, then “L = 0.4”"])

    def test_only_how_long_it_took_may_differ(self):
        self.assertEqual(self.changes("40 epochs in 1.2 s", "40 epochs in 0.9 s"), [])

    def test_a_cell_that_says_why_may_differ(self):
        self.assertEqual(self.changes("0.89", "0.93", varies="one more epoch"), [])
