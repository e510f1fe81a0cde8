"""With reference solutions that are wrong, or whose check shows nothing, run, site and solve fail and name the exercise."""

import argparse
import io
import json
import shutil
from contextlib import redirect_stdout
from unittest import mock

from course_kit import environment_tests, notebook_files, places, solutions
from course_kit.commands import run, site, solve
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder

LESSON = "02-forward-propagation.ipynb"
RIGHT, WRONG = "01-right.ipynb", "02-wrong.ipynb"
WRONG_TANH = "double[][] tanh(double[][] z) {\n    return z;\n}\n"


class FullMarksTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        if not places.venv_python().exists():
            self.skipTest("the private Python environment was not made yet")
        if not solutions.available():
            self.skipTest("no solutions here")
        self.solutions = self.folder / "exercises"
        shutil.copytree(solutions.SOURCES, self.solutions)
        self.patch(solutions, "SOURCES", self.solutions)
        self.target = self.folder / "target"

    def patch(self, module, name, value):
        patch = mock.patch.object(module, name, value)
        patch.start()
        self.addCleanup(patch.stop)

    def spoil(self, exercise, text):
        next(self.solutions.glob(f"*/{exercise}/solution.jsh")).write_text(text, encoding="utf-8")

    def two_small_lessons(self):
        """One with a right solution; in the other one a solution is wrong, and a check shows nothing."""
        cells = json.loads((places.NOTEBOOKS / LESSON).read_text(encoding="utf-8"))["cells"]
        self.cells = {cell["id"]: cell for cell in cells}
        silent = json.loads(json.dumps(self.check("sigmoid")))
        silent["source"] = ["if (false) ", *silent["source"], ";"]
        self.lesson(RIGHT, self.exercise("relu"), self.check("relu"))
        self.lesson(WRONG, self.exercise("tanh"), self.check("tanh"), self.exercise("sigmoid"), silent)
        self.spoil("tanh", WRONG_TANH)
        self.patch(places, "NOTEBOOKS", self.folder / "notebooks")

    def exercise(self, name):
        return next(cell for cell in self.cells.values() if cell["metadata"].get("chainrule", {}).get("exercise") == name)

    def check(self, name):
        return next(cell for cell in self.cells.values() if f'Check.exercise("{name}"' in "".join(cell["source"]))

    def lesson(self, name, *cells):
        title = {"cell_type": "markdown", "id": "title", "metadata": {}, "source": f"# {name}"}
        self.write(f"notebooks/{name}", notebook_files.text(notebook_files.normal({"cells": [title, *cells]})))

    def command(self, module, *words):
        parser = argparse.ArgumentParser()
        module.add_arguments(parser)
        said = io.StringIO()
        try:
            with redirect_stdout(said):
                code = module.run(parser.parse_args([str(word) for word in words]))
        except Trouble as trouble:
            return trouble.code, f"{said.getvalue()}{trouble}\n{trouble.remedy}"
        return code, said.getvalue()

    def assert_named(self, said):
        self.assertRegex(said, r"cell 3 \(Check.exercise\(\"tanh\".*\): tanh earns 0 of 3 points with the reference solution: \w")
        self.assertRegex(said, r"cell 5 \(if \(false\) Check.*\): the check of sigmoid shows no result")
        self.assertNotIn("relu", said)

    @environment_tests.slow
    def test_course_run_passes_the_right_lesson_and_fails_the_wrong_one(self):
        self.two_small_lessons()
        code, said = self.command(run, "--solutions", "--keep", self.folder / "kept")
        self.assertEqual(code, 1, said)
        self.assertRegex(said, f"passed.*{RIGHT}")
        self.assertRegex(said, f"failed.*{WRONG}")
        self.assert_named(said)
        code, said = self.command(site, "--solutions", "--executed", self.folder / "kept", "--to", self.target)
        self.assertEqual((code, self.target.exists()), (1, False), said)
        self.assert_named(said)

    @environment_tests.slow
    def test_course_site_fails_and_writes_nothing(self):
        self.two_small_lessons()
        code, said = self.command(site, "--solutions", "--to", self.target)
        self.assertEqual((code, self.target.exists()), (1, False), said)
        self.assertIn(f"nothing was written to {self.target}, because 1 of 2 lessons failed.", said)
        self.assert_named(said)

    def test_course_solve_fails_and_says_which_exercise_has_no_full_marks(self):
        self.assertEqual(self.command(solve, "03", "--to", self.target)[0], 0)
        self.spoil("mse", "double mse(double[][] yHat, double[][] y) {\n    return 1;\n}\n")
        code, said = self.command(solve, "03", "--to", self.target)
        self.assertEqual(code, 1, said)
        self.assertIn("03-loss-functions.ipynb: These exercises do not have full marks: mse (0 of 4 points).", said)
