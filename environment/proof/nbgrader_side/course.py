"""A course folder of nbgrader: written by `course export nbgrader`, filled with submissions, graded by nbgrader."""

import csv
import json
import os
import sys
import time
from pathlib import Path

from course_kit import grading, jars, kernel, notebook_files, pip, places, processes, say, setup, solutions
from course_kit.say import Trouble

PINNED = Path(__file__).with_name("requirements.txt")
SCORES = """
import json, sys
from nbgrader.api import Gradebook
with Gradebook("sqlite:///gradebook.db") as book:
    rows = [[s.student_id, g.cell.name.removesuffix("-check"), g.auto_score, g.max_score]
            for s in book.assignment_submissions(sys.argv[1]) for n in s.notebooks for g in n.grades]
print(json.dumps(rows))
"""


def _place():
    return places.HOME / "nbgrader"


def is_installed():
    """Whether `python` has nothing to do."""
    return (_place() / "bin" / "nbgrader").exists()


def python():
    """A Python with nbgrader in .course/nbgrader; made at first use."""
    place = _place()
    log = places.LOGS / "nbgrader.log"
    if not is_installed():
        with say.step("nbgrader"):
            made = processes.run([sys.executable, "-m", "venv", place], log) == 0
            if not made or pip.run(places.venv_python(place), ["install", "-r", PINNED], log):
                processes.fail("Installing nbgrader", log)
    return places.venv_python(place)


class Course:
    """The folder, and what is done in it."""

    def __init__(self, folder, with_python=None):
        self.folder = folder
        self.ready = setup.ready()
        self.python = with_python or python()
        self.log = places.LOGS / "nbgrader-course.log"
        self.log.unlink(missing_ok=True)
        self.pipeline = jars.PIPELINE.ensure(self.ready.jdk)
        more = ["--lessons", str(places.NOTEBOOKS), "--solutions", str(solutions.SOURCES), "--to", str(folder)]
        self.grader("export", "nbgrader", *more)

    def grader(self, *arguments):
        """Runs the course's own program; gives the seconds it took."""
        class_path = os.pathsep.join(str(jar) for jar in sorted(self.pipeline.glob("*.jar")))
        command = [self.ready.jdk.java, "-Djava.awt.headless=true", *grading.options("grade"), "-cp", class_path, grading.MAIN, *arguments]
        return self._timed(command)

    def nbgrader(self, *arguments):
        """Runs nbgrader on the kit's own kernel; gives the seconds it took."""
        return self._timed([self.python.with_name("nbgrader"), *arguments])

    def _timed(self, command):
        # nbgrader calls programs of its own environment by their names.
        path = os.pathsep.join((str(self.python.parent), os.environ["PATH"]))
        begun = time.monotonic()
        self.folder.mkdir(exist_ok=True)
        if processes.run(command, self.log, env=kernel.environment(PATH=path), cwd=self.folder):
            tail = "\n".join(self.log.read_text(errors="replace").splitlines()[-15:])
            raise Trouble(f"{' '.join(str(part) for part in command[-6:])} failed:\n{tail}")
        return time.monotonic() - begun

    def lessons(self):
        return sorted(path.name for path in (self.folder / "source").iterdir())

    def released(self, lesson):
        path = self.folder / "release" / lesson / f"{lesson}.ipynb"
        return json.loads(path.read_text(encoding="utf-8"))

    def submit(self, student, lesson, notebook):
        path = self.folder / "submitted" / student / lesson / f"{lesson}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(notebook_files.text(notebook), encoding="utf-8")

    def scores_of_nbgrader(self, lesson):
        """Points by student and exercise."""
        said = processes.said([self.python, "-c", SCORES, lesson], kernel.environment(), cwd=self.folder, check=True, seconds=processes.LONG)
        return {(student, exercise): points for student, exercise, points, _ in json.loads(said.stdout)}

    def scores_of_course(self, out):
        """The same from the course's own results."""
        scores = {}
        for path in sorted((out / "results").rglob("*.json")):
            result = json.loads(path.read_text(encoding="utf-8"))["result"]
            for exercise in result["exercises"]:
                scores[result["student"], exercise["exercise"]] = exercise["points"]
        return scores


def exercise_cells(notebook):
    for cell in notebook["cells"]:
        exercise = cell.get("metadata", {}).get("chainrule", {}).get("exercise")
        if exercise and cell["cell_type"] == "code":
            yield exercise, cell


def with_cells(notebook, code):
    """A copy whose exercise cells hold what `code` gives for the exercise; None leaves the stub."""
    copy = json.loads(json.dumps(notebook))
    for exercise, cell in exercise_cells(copy):
        written = code(exercise)
        if written is not None:
            cell["source"] = written.splitlines(keepends=True)
    return copy


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
