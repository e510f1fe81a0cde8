"""Says what a class of any size needs on a cluster: hours, files, and memory for the merge.

Nothing is graded: this is a simulation with costs that were measured with lesson 4. Your own costs may differ; durations.csv
in the results of a few submissions shows how long yours take, if the machine had nothing else to do."""

import argparse
import re

from course_kit import cluster_size, grading, say
from course_kit.say import Trouble

EXAMPLES = """\
  course estimate --students 400                                       a class on one machine
  course estimate --students 100000 --parts 1000 --nodes 64
  course estimate --students 5000 --parts 40 --nodes 8 --seconds 2     of submissions that take longer"""

available = grading.available


def add_arguments(parser):
    parser.add_argument("--students", type=number, metavar="N", required=True, help="one submission each")
    parser.add_argument("--parts", type=number, metavar="N", default=1, help="as for course grade --slurm; 1 by default")
    parser.add_argument("--nodes", type=number, metavar="N", default=1, help="machines, each with one processor for this; 1 by default")
    parser.add_argument(
        "--seconds", type=seconds, metavar="S", default=cluster_size.Costs.submission, help="of a processor for a submission; %(default)s by default"
    )


def number(text):
    if not re.fullmatch(r"0*[1-9][0-9]{0,8}", text):
        raise argparse.ArgumentTypeError(f"expected a whole number from 1 to 999999999, found {text[:40]}")
    return int(text)


def seconds(text):
    if not re.fullmatch(r"[0-9]{1,2}(\.[0-9]{1,6})?", text) or not 0 < float(text) <= cluster_size.Costs.slowest:
        raise argparse.ArgumentTypeError(f"expected seconds from 0.01 to {cluster_size.Costs.slowest:.0f}, the limit for a submission, found {text[:40]}")
    return float(text)


def run(arguments):
    size = arguments.students, arguments.parts, arguments.nodes
    if arguments.parts > arguments.students:
        raise Trouble(f"{arguments.parts} parts are more than the {cluster_size.many(arguments.students, 'submission')}.", "Give fewer parts: --parts N", code=2)
    need = cluster_size.simulate(*size, cluster_size.Costs(arguments.seconds))
    for line in need.lines(*size):
        say.line(line)
    return 0
