"""Grades a folder of submitted notebooks: gradebook, feedback, exports."""

from course_kit import grading

EXAMPLES = """\
  course grade submitted/             grade all notebooks in a folder
  course grade --help                 all options, from the grading program itself"""


available = grading.available


def hand_over(arguments):
    return grading.run("grade", arguments)
