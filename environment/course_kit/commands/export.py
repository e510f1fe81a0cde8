"""Writes the lessons with solutions and tests as a course folder of nbgrader."""

from course_kit import grading, places, solutions

EXAMPLES = """\
  course export nbgrader              all lessons, to nbgrader/
  course export nbgrader --to /tmp/c  elsewhere
  course export --help                all options"""


def available():
    return grading.available() and solutions.available()


def hand_over(arguments):
    return grading.run("export", ["--lessons", str(places.NOTEBOOKS), "--solutions", str(solutions.SOURCES), *arguments])
