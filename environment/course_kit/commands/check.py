"""Looks at a notebook before it is handed in: reads and loads it as grading does and says what it finds."""

from course_kit import grading

EXAMPLES = """\
  course check work/04-backpropagation.ipynb
  course check --help                 all options"""

available = grading.available


def hand_over(arguments):
    return grading.run("check", arguments)
