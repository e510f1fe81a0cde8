"""Looks at a notebook before it is handed in: reads and loads it as grading does and says what it finds."""

import argparse
from pathlib import Path

from course_kit import jars, places, program, setup

EXAMPLES = """\
  course check work/04-backpropagation.ipynb
  course check --summary checks.md work/*.ipynb     also into a Markdown file, as GitHub's summaries want it
  course check --help                               all options"""

MAIN = "chainrule.check.CheckNotebook"
COMPILER = ("--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED")


def hand_over(arguments):
    own = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    own.add_argument("--summary", type=Path)
    mine, rest = own.parse_known_args(arguments)
    options = [word for word in rest if word.startswith("-")]
    notebooks = [word for word in rest if not word.startswith("-")]
    return max(_check(mine.summary, [*options, *one]) for one in ([[name] for name in notebooks] or [[]]))


def _check(summary, arguments):
    if summary is None:
        return look(arguments)
    said = []
    code = look(arguments, said.append)
    with open(summary, "a", encoding="utf-8") as file:
        title = Path(arguments[-1]).name if arguments else "check"
        file.write("\n".join([f"### {title}", "", "~~~text", *said, "~~~", "", ""]))
    return code


def look(arguments, echo=None):
    """The checks' own program, which students have too; it starts with the kernel's start-up cell."""
    jdk = setup.prepare()
    return program.run(jdk, jars.for_kernel(jdk), MAIN, [places.STARTUP, *arguments], COMPILER, echo)
