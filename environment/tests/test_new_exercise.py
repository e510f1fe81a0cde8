import contextlib
import io
import json
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from course_kit import exercises, java, main, new_exercise, notebook_files, places, solutions
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder

MSE = exercises.named("mse")


@unittest.skipUnless(solutions.available(), "no exercises here")
class NewExerciseTest(InTemporaryFolder):
    def test_a_name_that_cannot_be_one_is_told(self):
        for name, said in (
            ("Huber", "no id"), ("huber--loss", "no id"), ("for", "a word of Java"), ("ms-e", "mixed up with the exercise mse"),
            ("weighted-Sum", "no id"), ("mse", "cannot be like itself"), ("relu", "already exists, in 02-forward-propagation"),
            ("mse-gradient", "already exists, in 04-backpropagation"),
        ):
            with self.assertRaisesRegex(Trouble, said):
                new_exercise.like(MSE, name)

    def test_an_id_that_is_nearly_one_is_guessed(self):
        with self.assertRaises(Trouble) as told:
            exercises.named("MES")
        self.assertEqual(told.exception.remedy, "Did you mean mse?")

    def test_no_exercise_of_now_is_a_copy_of_another(self):
        self.assertEqual([row for each in exercises.known() for row in new_exercise.unfinished(each)], [])

    def test_names_change_and_formulas_and_sentences_stay(self):
        made = new_exercise.like(MSE, "huber-loss")
        files = {path.name: text for path, text in new_exercise.files(MSE, made).items()}
        grader = files["HuberLossGrader.java"]
        self.assertIn('@Exercise(id = "huber-loss", lesson = "03-loss-functions", title = "Huber loss", declares = "huberLoss")', grader)
        self.assertIn('"huberLoss", 1e-9)', grader)
        self.assertIn("SquaredErrorMistakes::right", grader)
        self.assertTrue(files["solution.jsh"].startswith("double huberLoss(double[][] yHat"))
        self.assertIn("Exercise huber-loss: ", files["package-info.java"])

    def test_an_object_with_a_method_of_the_same_name_keeps_it(self):
        forward = exercises.named("two-layer-forward")
        renaming = new_exercise.Renaming(forward, new_exercise.like(forward, "three-layers"), ())
        self.assertEqual(renaming.cell("return net.forward(forward(x));"), "return net.forward(threeLayers(x));")
        self.assertEqual(renaming.java('say("forward", "the forward pass", "forward(X)");'), 'say("threeLayers", "the forward pass", "threeLayers(X)");')

    def test_every_exercise_has_enough_cells_to_begin_with_and_its_own_are_named_again(self):
        for model in exercises.known():
            files = new_exercise.files(model, new_exercise.like(model, "brand-new"))
            self.assertIn("BrandNewGrader.java", {path.name for path in files}, model.id)
            for path, text in files.items():
                if path.suffix != ".java":
                    self.assertNotRegex(text, rf"(?<![\w.]){model.declares}\b", f"{model.id}: {path.name}")
            kept = files[next(path for path in files if path.name == "cells.txt")].partition("[mutants]")
            counts = tuple(len(re.findall(r"^[\w.-]+( \(whole\))?:", part, re.M)) for part in kept[::2])
            self.assertEqual(counts[0], new_exercise.RIGHT, model.id)
            self.assertIn(counts[1], range(2, new_exercise.WRONG + 1), model.id)

    def test_cells_of_one_file_are_taken_with_what_they_are_edits_of(self):
        (self.folder / "cells.txt").write_text(
            "# Cells.\n\n[alternatives]\na (whole):\n    int a;\n\n    int b;\nb (of a): a → c\nc: 1 → 2\n    3 → 4\nd: x → y\ne: x → z\n\n"
            "[mutants]\none: a → b\none--again: c → d\ntwo+three: e → f\ntwo (whole):\n    int c;\n[caught]\nf: x → w\n",
            encoding="utf-8",
        )
        self.assertEqual(
            new_exercise.kept_cells(self.folder)["cells.txt"],
            "# Cells.\n\n[alternatives]\na (whole):\n    int a;\n\n    int b;\nc: 1 → 2\n    3 → 4\nd: x → y\n\n"
            "[mutants]\none: a → b\ntwo (whole):\n    int c;\none--again: c → d\n",
        )

    def test_graders_that_are_made_compile_whichever_exercise_they_begin_as(self):
        jars = [jar for jar in places.JARS.glob("*.jar") if not jar.name.startswith("chainrule-")]
        if not jars:
            self.skipTest("course start was not run yet")
        with tempfile.TemporaryDirectory(prefix="chainrule-test-") as folder:
            sources = []
            for model in exercises.known():
                made = new_exercise.like(model, f"new-{model.id}")
                for path, text in new_exercise.files(model, made).items():
                    if path.suffix == ".java":
                        source = Path(folder) / path.relative_to(exercises.GRADERS.parent.parent)
                        source.parent.mkdir(parents=True, exist_ok=True)
                        source.write_text(text, encoding="utf-8")
                        sources.append(source)
            main_sources = [places.ROOT / module / "src" / "main" / "java" for module in ("lib", "grading/checks")]
            compiler = [java.choose().home / "bin" / "javac", "-proc:none", "-implicit:none", "-d", f"{folder}/classes"]
            compiler += ["-cp", ":".join(map(str, jars)), "-sourcepath", ":".join(map(str, main_sources)), *sources]
            done = subprocess.run(compiler, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)


@unittest.skipUnless(solutions.available(), "no exercises here")
class ExerciseCommandTest(InTemporaryFolder):
    """In a copy of what the command reads and writes."""

    def setUp(self):
        super().setUp()
        graders, cells, notebooks = self.folder / "graders", self.folder / "cells", self.folder / "notebooks"
        for place, copy in ((MSE.package, graders / "lossfunctions" / "mse"), (MSE.cells, cells / "loss-functions" / "mse")):
            shutil.copytree(place, copy)
        notebooks.mkdir()
        shutil.copy(MSE.notebook, notebooks)
        order = shutil.copy(exercises.ORDER, self.folder / "order.txt")
        for module, name, place in (
            (exercises, "GRADERS", graders), (exercises, "ORDER", Path(order)), (solutions, "SOURCES", cells), (places, "NOTEBOOKS", notebooks), (places, "ROOT", self.folder),
        ):
            patch = mock.patch.object(module, name, place)
            patch.start()
            self.addCleanup(patch.stop)

    def course(self, *words):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            arguments = main._parser().parse_args(["exercise", "new", *words])
            self.assertEqual(arguments.run(arguments), 0)
        return said.getvalue()

    def lesson(self):
        return self.folder / "notebooks" / MSE.notebook.name

    @mock.patch("course_kit.commands.exercise.available", lambda: True)
    def test_a_cell_a_grader_a_solution_and_wrong_cells_are_made_and_what_is_to_be_written_is_told(self):
        said = self.course("huber-loss", "--like", "mse")
        self.assertIn("The exercise huber-loss is made, in 03-loss-functions: students write huberLoss.", said)
        for place in ("HuberLossGrader.java", "huber-loss/solution.jsh", *(f"huber-loss/{name}" for name in new_exercise.kept_cells(MSE.cells))):
            self.assertIn(f"{place}: that of mse with other names", said)
        self.assertIn("cell ex-huber-loss: what is asked", said)
        said_of_lesson = notebook_files.faults(self.lesson())
        self.assertEqual(len(said_of_lesson), 1, said_of_lesson)
        self.assertIn("(ex-huber-loss) says “What the student writes", said_of_lesson[0])
        left = list(new_exercise.unfinished(exercises.named("huber-loss")))
        self.assertEqual(left, list(new_exercise.missing(MSE, exercises.named("huber-loss"))))
        every = json.loads(self.lesson().read_text(encoding="utf-8"))["cells"]
        behind = [cell["id"] for cell in every].index("mse-check")
        self.assertEqual([cell["id"] for cell in every[behind + 1 : behind + 4]], ["ex-huber-loss", "huber-loss", "huber-loss-check"])
        self.assertEqual("".join(every[behind + 3]["source"]), 'Check.exercise("huber-loss", (yHat, y) -> huberLoss(yHat, y))')
        self.assertIn("\nmse\nhuber-loss\ncross-entropy\n", exercises.ORDER.read_text(encoding="utf-8"))

    @mock.patch("course_kit.commands.exercise.available", lambda: True)
    def test_without_a_model_an_example_is_told(self):
        arguments = main._parser().parse_args(["exercise", "new", "huber-loss"])
        with self.assertRaises(Trouble) as told:
            arguments.run(arguments)
        self.assertEqual(told.exception.remedy, "./environment/course exercise new huber-loss --like mse")

    @mock.patch("course_kit.commands.exercise.available", lambda: True)
    def test_what_was_written_since_is_no_longer_told_and_nothing_is_written_over(self):
        self.course("huber-loss", "--like", "mse")
        solution = self.folder / "cells" / "loss-functions" / "huber-loss" / "solution.jsh"
        solution.write_text("double huberLoss(double[][] yHat, double[][] y) { return 1; }\n")
        lesson = self.lesson().read_text(encoding="utf-8")
        self.lesson().write_text(lesson.replace(new_exercise.TO_WRITE, "Watch out for |d| = 1."), encoding="utf-8")
        written = self.lesson().read_bytes()
        said = self.course("huber-loss", "--like", "mse")
        self.assertIn("The exercise huber-loss already exists; nothing was written.", said)
        self.assertNotIn("solution.jsh", said)
        self.assertNotIn("what is asked", said)
        self.assertIn("HuberLossGrader.java: that of mse", said)
        self.assertIn("return 1;", solution.read_text())
        self.assertEqual(self.lesson().read_bytes(), written)
