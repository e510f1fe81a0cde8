"""Writes the lessons with the reference solutions in, for instructors; fails unless each has full marks.

Each lesson is checked after it was written, as “course check --full-marks” does, bonus exercises too.
"""

from pathlib import Path

from course_kit import full_marks, lessons, places, say, solutions
from course_kit.say import Trouble

EXAMPLES = """\
  course solve                      all lessons, to solved/
  course solve 04 --to /tmp/solved  one lesson, elsewhere"""


available = solutions.available


def add_arguments(parser):
    parser.add_argument("lesson", nargs="*", help="lessons by the beginning of their names (default: all)")
    parser.add_argument("--to", type=Path, default=Path("solved"), metavar="FOLDER", help="where to write (default: solved/)")


def run(arguments):
    target = arguments.to.absolute()
    if target == places.NOTEBOOKS or target == places.WORK:
        raise Trouble(f"expected a folder of its own, got {target}: solutions belong to no student's folder.", code=2)
    target.mkdir(parents=True, exist_ok=True)
    solved = {target / name: solutions.write_solved(places.NOTEBOOKS / name, target / name) for name in lessons.names(arguments.lesson)}
    for notebook, exercises in solved.items():
        say.line(f"{notebook}: {', '.join(exercises) or 'no exercise in it'}")
    require_full_marks([notebook for notebook, exercises in solved.items() if exercises], target)
    return 0


def require_full_marks(notebooks, target):
    failed = []
    with say.step("Checking the solutions"):
        for notebook, said in zip(notebooks, full_marks.missing(notebooks)):
            if said:
                say.line("\n".join(["", notebook.name, *(f"  {row}" for row in said)]))
                failed.append(f"{notebook.name}: {said[-1]}")
    if failed:
        count = f"{len(failed)} of {len(notebooks)} solved notebooks"
        raise Trouble(f"{count} do not have full marks. They were written to {target} all the same.", "\n".join(failed))
