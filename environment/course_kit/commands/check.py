"""Looks at a notebook before it is handed in: reads and loads it as grading does and says what it finds."""

import argparse
from pathlib import Path

from course_kit import class_archives, jars, kernel, places, program, setup, visible

EXAMPLES = """\
  course check work/04-backpropagation.ipynb
  course check --summary checks.md work/*.ipynb     also into a Markdown file, as GitHub's summaries want it
  course check --help                               all options"""

MAIN = "chainrule.check.CheckCommand"
QUICK = "-XX:TieredStopAtLevel=1"  # code that runs for seconds needs no second compiler
ARCHIVE = "check"
OPTIONS = ("--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED", kernel.ASSERTIONS, QUICK)


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
    title = Path(arguments[-1]).name if arguments else "check"
    with open(summary, "a", encoding="utf-8") as file:
        file.write(section(title, said))
    return code


def section(title, said):
    """A part of the summary in Markdown, in which title and lines are text, whatever marks of Markdown they hold."""
    text = "\n".join(visible.line(row.replace("\t", "    ")) for row in said)
    fence, ticks = longer("~~~", text), longer("`", title)
    return f"### {ticks} {visible.line(title)} {ticks}\n\n{fence}text\n{text}\n{fence}\n\n"


def longer(mark, text):
    """The mark, repeated until the text does not hold it."""
    while mark in text:
        mark += mark[0]
    return mark


def look(arguments, echo=None):
    """The checks' own program, which students have too; it starts with the kernel's start-up cell."""
    jdk = setup.prepare()
    folder = jars.for_kernel(jdk)
    options = (*OPTIONS, *class_archives.using(ARCHIVE, jdk, folder.glob("*.jar")))
    return program.run(jdk, folder, MAIN, [places.STARTUP, *arguments], options, echo)
