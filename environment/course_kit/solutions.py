"""Puts the reference solutions, which no lesson contains, into the exercise cells that ask for them."""

import json

from course_kit import notebook_files, places
from course_kit.say import Trouble

SOURCES = places.ROOT / "grading" / "checks" / "src" / "test" / "exercises"


def available():
    """Only a project with its tests has solutions; a student's release has none."""
    return SOURCES.is_dir()


def of(exercise):
    """The cell body that solves an exercise: solution.jsh in the folder that is named as the exercise is."""
    found = list(SOURCES.glob(f"*/{exercise}/solution.jsh"))
    if len(found) != 1:
        raise Trouble(
            f"expected one solution of the exercise {exercise} in {SOURCES}, found {len(found)}.",
            f"Write it as {SOURCES}/<lesson>/{exercise}/solution.jsh",
        )
    return found[0].read_text(encoding="utf-8").rstrip("\n")


def splice(notebook):
    """Replaces each exercise cell's stub; gives the exercises solved, in order."""
    solved = []
    for cell in notebook["cells"]:
        exercise = cell.get("metadata", {}).get("chainrule", {}).get("exercise")
        if exercise and cell["cell_type"] == "code":
            cell["source"] = of(exercise).splitlines(keepends=True)
            solved.append(exercise)
    return solved


def write_solved(lesson, target):
    """Writes a lesson with its solutions; gives the exercises solved."""
    notebook = json.loads(lesson.read_text(encoding="utf-8"))
    solved = splice(notebook)
    target.write_text(notebook_files.text(notebook), encoding="utf-8", newline="\n")
    return solved
