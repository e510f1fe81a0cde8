"""What a class of any size needs on a cluster: a simulation with costs that were measured.

    cd environment && python3 -m proof.cluster.size --students 100000 --parts 1000 --nodes 64
"""

import argparse
import hashlib
import heapq
import random
from dataclasses import dataclass

from course_kit import say


@dataclass(frozen=True)
class Costs:
    """Seconds are of one processor; `course bench grade` and LargeMergeTest measure them."""

    submission: float  # to grade a notebook with all exercises of lesson 4
    slowest: float = 60.0  # the limit, for the few whose code never ends
    endless: float = 0.01  # their share
    start: float = 14.0  # of a part: Java, the graders' rehearsal, the sandbox
    looked: float = 0.0005  # to look at the name of a file, which each part does for the whole class
    merged: float = 0.0054  # of the merge, for each result
    files_in_part: int = 2  # for each submission: the copy of the notebook and its result
    files_merged: int = 4  # result, page, commented notebook, and their folders
    merge_heap: float = 0.1  # MB for each result; a heap of 2 GB was enough for 20,000


@dataclass(frozen=True)
class Need:
    hours: float  # until the last part is graded, by the clock
    processor_hours: float
    largest_part: int
    files: int
    merge_hours: float
    merge_megabytes: float

    def lines(self, students, parts, nodes):
        yield f"{students:,} submissions in {parts:,} parts, the largest of {self.largest_part:,}, on {nodes} nodes with one processor each"
        yield f"graded after {self.hours:.1f} hours ({self.processor_hours:.0f} hours of a processor), merged after {self.merge_hours:.1f} more"
        yield f"{self.files:,} files, and up to {self.merge_megabytes / 1024:.0f} GB of memory for the merge"


def part_of(student, parts):
    """As chainrule.shard.Shard has it, counted from 0."""
    return int.from_bytes(hashlib.sha256(student.encode()).digest()[:8], "big") % parts


def simulate(students, parts, nodes, costs, lost=0.0, seed=1):
    """Parts go to the next node that is free. A node is lost during some parts; these are begun again elsewhere, and what was graded is known."""
    drawn = random.Random(seed)
    work = [costs.start + costs.looked * students] * parts
    sizes = [0] * parts
    for number in range(students):
        part = part_of(f"student{number}", parts)
        sizes[part] += 1
        work[part] += costs.slowest if drawn.random() < costs.endless else costs.submission
    work = [each + (costs.start + costs.looked * students if drawn.random() < lost else 0) for each in work]
    free = [0.0] * nodes
    for each in work:
        heapq.heapreplace(free, free[0] + each)
    return Need(
        max(free) / 3600,
        sum(work) / 3600,
        max(sizes),
        students * (costs.files_in_part + costs.files_merged),
        students * costs.merged / 3600,
        students * costs.merge_heap,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--students", type=int, default=100_000)
    parser.add_argument("--parts", type=int, default=1_000)
    parser.add_argument("--nodes", type=int, default=64)
    parser.add_argument("--submission", type=float, default=1.2, help="seconds of a processor for a submission")
    parser.add_argument("--lost", type=float, default=0.01, help="share of the parts whose node is lost on the way")
    asked = parser.parse_args()
    need = simulate(asked.students, asked.parts, asked.nodes, Costs(asked.submission), asked.lost)
    for line in need.lines(asked.students, asked.parts, asked.nodes):
        say.line(line)


if __name__ == "__main__":
    main()
