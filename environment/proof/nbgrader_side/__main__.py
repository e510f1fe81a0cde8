"""Compares: python3 -m proof.nbgrader_side marks|speed (in the folder environment/)."""

import argparse
import sys
import tempfile
from pathlib import Path

from course_kit import say
from proof.nbgrader_side import marks, speed


def main():
    parser = argparse.ArgumentParser(prog="proof.nbgrader_side", description=__doc__)
    parser.add_argument("what", choices=("marks", "speed"))
    parser.add_argument("lesson", nargs="*", help="lessons by the beginning of their names (marks: all, speed: 04)")
    parser.add_argument("--students", type=int, default=30, choices=range(10, 100, 10), metavar="N", help="submissions for the speed, a round for each ten (default: 30)")
    parser.add_argument("--nbgrader-students", type=int, default=10, choices=range(1, 11), metavar="N", help="of each ten, let nbgrader grade only so many (default: 10)")
    parser.add_argument("--python", type=Path, help="a Python that has nbgrader 0.9.6")
    parser.add_argument("--grade", action="append", default=[], metavar="OPTION", help="handed to course grade")
    arguments = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory(prefix="chainrule-nbgrader-") as folder:
            return {"marks": marks, "speed": speed}[arguments.what].run(arguments, Path(folder) / "course")
    except say.Trouble as problem:
        say.trouble(problem)
        return problem.code


if __name__ == "__main__":
    sys.exit(main())
