"""What a class of any size needs on a cluster: a simulation with costs that were measured."""

import hashlib
import heapq
import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Costs:
    """Seconds are of one processor; `course bench grade` and LargeMergeTest measure them."""

    submission: float = 1.2  # to grade a notebook with all exercises of lesson 4, of which a third is wrong
    slowest: float = 60.0  # the limit, for the few whose code never ends
    endless: float = 0.01  # their share
    start: float = 14.0  # of a part: Java, the graders' rehearsal, the sandbox
    lost: float = 0.01  # share of the parts whose machine is lost on the way
    looked: float = 0.0005  # to look at the name of a file, which each part does for the whole class
    merged: float = 0.0054  # of the merge, for each result
    files_in_part: int = 2  # for each submission: the copy of the notebook and its result
    files_merged: int = 3  # for each submission: its result, page and commented notebook
    folders_merged: int = 2  # for each student: in results/ and in feedback/
    folders_in_part: int = 2  # for each student: in submitted/ and in results/
    merge_heap: float = 0.1  # MB for each result; a heap of 2 GB was enough for 20,000


@dataclass(frozen=True)
class Need:
    hours: float  # until the last part is graded, by the clock
    processor_hours: float
    largest_part: int
    files_in_parts: int
    files_merged: int
    merge_hours: float
    merge_megabytes: float

    def lines(self, students, parts, nodes):
        largest = f", the largest with {self.largest_part:,} because students are spread by their ids" if parts > 1 else ""
        yield f"{many(students, 'submission')} in {many(parts, 'part')}{largest}, on {many(nodes, 'node')} with one processor each:"
        yield f"  grading takes {time(self.hours)} by the clock, and {time(self.processor_hours)} of processors in all"
        yield f"  the merge then takes {time(self.merge_hours)} of one processor, and up to {gigabytes(self.merge_megabytes)} of memory"
        yield f"  the parts hold {self.files_in_parts:,} files and folders, and the merged results {self.files_merged:,}"


def many(number, thing):
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def time(hours):
    """As long as a person would say it."""
    minutes = round(hours * 60)
    if minutes < 60:
        return many(minutes, "minute") if minutes else "less than a minute"
    return f"{hours:.1f} hours" if hours < 10 else f"{hours:,.0f} hours"


def gigabytes(megabytes):
    return f"{megabytes / 1024:.0f} GB" if megabytes >= 1024 else "1 GB"


def part_of(student, parts):
    """As chainrule.shard.Shard has it, counted from 0."""
    return int.from_bytes(hashlib.sha256(student.encode()).digest()[:8], "big") % parts


def simulate(students, parts, nodes, costs, seed=1):
    """Parts go to the next node that is free. A node is lost during some parts; these are begun again elsewhere, and what was graded is known."""
    drawn = random.Random(seed)
    work = [costs.start + costs.looked * students] * parts
    sizes = [0] * parts
    for number in range(students):
        part = part_of(f"student{number}", parts)
        sizes[part] += 1
        work[part] += costs.slowest if drawn.random() < costs.endless else costs.submission
    work = [each + (costs.start + costs.looked * students if drawn.random() < costs.lost else 0) for each in work]
    free = [0.0] * nodes
    for each in work:
        heapq.heapreplace(free, free[0] + each)
    return Need(
        max(free) / 3600,
        sum(work) / 3600,
        max(sizes),
        students * (costs.files_in_part + costs.folders_in_part),
        students * (costs.files_merged + costs.folders_merged),
        students * costs.merged / 3600,
        students * costs.merge_heap,
    )
