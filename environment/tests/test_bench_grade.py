import json
import sys
import tempfile
import unittest
from pathlib import Path

from course_kit import places
from proof.bench import grading_cost, process_tree

BUSY = "import time\nwhile time.process_time() < 0.3: pass\n"


class ProcessTreeTest(unittest.TestCase):
    def cost(self, program):
        with tempfile.TemporaryDirectory() as folder:
            return process_tree.measure([sys.executable, "-c", program], Path(folder) / "log")

    def test_what_a_program_starts_counts_with_it(self):
        cost = self.cost(f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {BUSY!r}])\n{BUSY}")
        self.assertGreater(cost.processor, 0.6)

    @unittest.skipUnless(sys.platform.startswith("linux"), "elsewhere nobody adopts it")
    def test_so_does_who_was_killed_with_those_who_waited_for_it(self):
        inner = f"{BUSY}\nprint(flush=True)\ntime.sleep(60)"
        outer = f"import subprocess, sys\np = subprocess.Popen([sys.executable, '-c', {inner!r}])\np.wait()"
        cost = self.cost(
            f"""import os, signal, subprocess, sys
p = subprocess.Popen([sys.executable, '-c', {outer!r}], stdout=subprocess.PIPE, start_new_session=True)
p.stdout.readline()
os.killpg(p.pid, signal.SIGKILL)
p.wait()"""
        )
        self.assertGreater(cost.processor, 0.3)


class GradingCostTest(unittest.TestCase):
    def test_what_a_larger_class_costs_more_is_what_its_submissions_cost(self):
        small, large = (process_tree.Cost(seconds, seconds / 2, 100) for seconds in (20, 40))
        row = grading_cost.Row("right", 1, 10, 30, small, large)
        self.assertEqual("| right | 1 | 1.00 s | 10.0 s | 0.50 s | 100 MB |", row.text())

    def test_no_two_students_hand_in_the_same(self):
        lesson = next(places.NOTEBOOKS.glob("04*.ipynb"))
        for name in grading_cost.CLASSES:
            written = {str(grading_cost.notebook(lesson, name, number)) for number in range(5)}
            self.assertEqual(5, len(written), name)

    def test_students_who_differ_write_no_cell_alike(self):
        lesson = next(places.NOTEBOOKS.glob("04*.ipynb"))
        for name, kind in grading_cost.CLASSES.items():
            cells = [str(cell["source"]) for number in range(40) for cell in written(lesson, name, number)]
            self.assertEqual(kind.differ, len(cells) == len(set(cells)), name)


def written(lesson, kind, number):
    stubs = {str(cell["source"]) for cell in json.loads(lesson.read_text(encoding="utf-8"))["cells"]}
    return [cell for cell in grading_cost.notebook(lesson, kind, number)["cells"] if str(cell["source"]) not in stubs]
