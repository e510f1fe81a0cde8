"""Looks at a notebook before it is handed in: reads and loads it as grading does and says what it finds."""

import argparse
from pathlib import Path

from course_kit import grading

EXAMPLES = """\
  course check work/04-backpropagation.ipynb
  course check --summary checks.md work/*.ipynb     also into a Markdown file, as GitHub's summaries want it
  course check --help                               all options"""

available = grading.available


def hand_over(arguments):
    own = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    own.add_argument("--summary", type=Path)
    mine, rest = own.parse_known_args(arguments)
    options = [word for word in rest if word.startswith("-")]
    notebooks = [word for word in rest if not word.startswith("-")]
    return max(_check(mine.summary, [*options, *one]) for one in ([[name] for name in notebooks] or [[]]))


def _check(summary, arguments):
    if summary is None:
        return grading.run("check", arguments)
    said = []
    code = grading.run("check", arguments, said.append)
    with open(summary, "a", encoding="utf-8") as file:
        title = Path(arguments[-1]).name if arguments else "check"
        file.write("\n".join([f"### {title}", "", "~~~text", *said, "~~~", "", ""]))
    return code
