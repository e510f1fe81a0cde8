"""Grades a folder of submitted notebooks: gradebook and feedback pages."""

from course_kit import grading, slurm

EXAMPLES = """\
  course grade submitted/             grade all notebooks in a folder
  course grade --help                 all options"""

available = grading.available


def hand_over(arguments):
    return grading.on_slurm(arguments) if slurm.asked(arguments) else grading.run("grade", arguments)
