"""Merges the parts of a class that were graded separately into the results of one run."""

from course_kit import grading

EXAMPLES = """\
  course merge part1 part2 part3 --out submitted-graded
                                      what course grade --shard 1/3, 2/3 and 3/3 graded
  course merge --help                 all options"""

available = grading.available


def hand_over(arguments):
    return grading.run("merge", arguments)
