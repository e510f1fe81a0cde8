"""Deletes one student's data from the results of a graded class."""

from course_kit import grading

EXAMPLES = """\
  course forget 1001 submitted-graded --dry-run     says what would be deleted
  course forget 1001 submitted-graded               deletes it
  course forget --help                              all options"""

available = grading.available


def hand_over(arguments):
    return grading.run("forget", arguments)
