"""Grades a folder of submitted notebooks: gradebook and feedback pages."""

from course_kit import grading

EXAMPLES = """\
  course grade submitted/             grade all notebooks in a folder
  course grade --help                 all options"""

available = grading.available


def hand_over(arguments):
    return grading.run("grade", arguments)
