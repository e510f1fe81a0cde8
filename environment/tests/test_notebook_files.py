import json
from unittest import mock

from course_kit import notebook_files, solutions
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder


def notebook(**changes):
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": "int x;\nx", "outputs": [], "execution_count": None}
    return {"cells": [cell | changes], "nbformat": 4, "nbformat_minor": 5, "metadata": notebook_files.METADATA}


class NotebookFilesTest(InTemporaryFolder):
    def faults(self, content):
        return notebook_files.faults(self.write("lesson.ipynb", content if isinstance(content, str) else json.dumps(content)))

    def test_the_stored_form_has_no_faults(self):
        self.assertEqual(self.faults(notebook_files.text(notebook_files.normal(notebook()))), [])

    def test_outputs_are_named_with_their_cell(self):
        self.assertIn("cell 1 holds outputs", self.faults(notebook(outputs=[{"output_type": "stream"}])))

    def test_a_missing_id_is_named(self):
        self.assertIn("cell 1 has no id", self.faults(notebook(id=None)))

    def test_an_id_used_twice_is_named(self):
        twice = notebook()
        twice["cells"] *= 2
        self.assertIn("cell 2 shares its id a with another", self.faults(twice))

    def test_an_import_below_a_comment_is_named_with_its_cell(self):
        self.assertIn("cell 1 has a comment or an empty line", self.faults(notebook(source="// a\nimport java.util.*;"))[0])

    def test_another_kernel_is_named(self):
        self.assertIn("expected the kernel", " ".join(self.faults(notebook() | {"metadata": {}})))

    def test_a_file_that_is_no_json_is_named(self):
        self.assertIn("is not JSON", self.faults("{")[0])

    def test_storing_mends_what_an_editor_left(self):
        path = self.write("lesson.ipynb", json.dumps(notebook(outputs=[{"output_type": "stream"}], execution_count=3)))
        self.assertTrue(notebook_files.store(path))
        self.assertEqual(notebook_files.faults(path), [])
        self.assertFalse(notebook_files.store(path))


class SolutionsTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        patch = mock.patch.object(solutions, "SOURCES", self.folder / "src")
        patch.start()
        self.addCleanup(patch.stop)
        self.lesson = notebook(metadata={"chainrule": {"exercise": "dense-backward"}})

    def test_a_solution_takes_the_place_of_the_stub(self):
        self.write("src/backpropagation/dense-backward/solution.jsh", "class MyDense {}\n")
        self.assertEqual(solutions.splice(self.lesson), ["dense-backward"])
        self.assertEqual("".join(self.lesson["cells"][0]["source"]), "class MyDense {}")

    def test_an_exercise_without_solution_is_named(self):
        with self.assertRaisesRegex(Trouble, "expected one solution of the exercise dense-backward"):
            solutions.splice(self.lesson)

    def test_cells_without_exercise_stay(self):
        self.assertEqual(solutions.splice(notebook()), [])
