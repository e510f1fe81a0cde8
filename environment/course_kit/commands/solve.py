"""Writes the lessons with the reference solutions in, for instructors."""

from pathlib import Path

from course_kit import lessons, places, say, solutions
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
    for name in lessons.names(arguments.lesson):
        solved = solutions.write_solved(places.NOTEBOOKS / name, target / name)
        say.line(f"{target / name}: {', '.join(solved) or 'no exercise in it'}")
    return 0
