"""Says what a class of any size needs on a cluster: hours, files, and memory for the merge.

Nothing is graded: this is a simulation with costs that were measured with lesson 4. Your own costs may differ; durations.csv
in the results of a few submissions shows how long yours take."""

import argparse
import re

from course_kit import cluster_size, grading, say

EXAMPLES = """\
  course estimate --students 400                                       a class on one machine
  course estimate --students 100000 --parts 1000 --nodes 64
  course estimate --students 5000 --parts 40 --nodes 8 --seconds 2     of submissions that take longer"""

available = grading.available


def add_arguments(parser):
    parser.add_argument("--students", type=number, metavar="N", required=True, help="one submission each")
    parser.add_argument("--parts", type=number, metavar="N", default=1, help="as for course grade --slurm; 1 unless told")
    parser.add_argument("--nodes", type=number, metavar="N", default=1, help="machines, each with one processor for this; 1 unless told")
    parser.add_argument(
        "--seconds", type=seconds, metavar="S", default=cluster_size.Costs.submission, help="of a processor for a submission; %(default)s unless told"
    )


def number(text):
    if not re.fullmatch(r"0*[1-9][0-9]{0,8}", text):
        raise argparse.ArgumentTypeError(f"expected a whole number of at least 1, found {text}")
    return int(text)


def seconds(text):
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", text):
        raise argparse.ArgumentTypeError(f"expected seconds such as 1.5, found {text}")
    return float(text)


def run(arguments):
    size = arguments.students, arguments.parts, arguments.nodes
    need = cluster_size.simulate(*size, cluster_size.Costs(arguments.seconds))
    for line in need.lines(*size):
        say.line(line)
    return 0
