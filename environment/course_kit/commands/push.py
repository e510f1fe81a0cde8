"""Sends the marks of a graded class to Canvas, or says what it would send."""

from course_kit import grading

EXAMPLES = """\
  course push submitted-graded --canvas https://canvas.example.edu --course 12 --assignment 34
                                      says what would change; --send changes it
  course push --help                  all options"""

available = grading.available


def hand_over(arguments):
    return grading.run("push", arguments)
