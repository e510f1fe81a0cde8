"""What grading a class costs: processor time of all processes for each submission and in any case, memory, and nbgrader beside it."""

import functools
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from course_kit import grading, grading_archives, jars, kept_cells, notebook_files, places, program, say, setup, solutions
from proof.bench import machine, process_tree
from proof.nbgrader_side import course

WORKERS = (1, 2)
# nbgrader takes many seconds for each.
NBGRADER_STUDENTS = 2


def run(arguments):
    jdk = setup.prepare(arguments.java)
    folder = jars.PIPELINE.ensure(jdk)
    grading.make_archives(jdk, folder)
    lesson = next(path for path in sorted(places.NOTEBOOKS.glob("*.ipynb")) if path.name.startswith(arguments.lesson))
    for line in machine.lines([jdk]):
        say.line(line)
    say.line(f"{lesson.stem}, classes of {few(arguments.students)} and of {arguments.students}")
    rows = []
    with tempfile.TemporaryDirectory(prefix="chainrule-bench-") as place:
        for kind in CLASSES:
            for workers in arguments.workers or WORKERS:
                with say.step(f"{kind}, {workers} worker(s)"):
                    measured = [grade(jdk, folder, lesson, kind, workers, n, Path(place)) for n in (few(arguments.students), arguments.students)]
                rows.append(Row(kind, workers, few(arguments.students), arguments.students, *measured))
        say.line()
        for line in [*HEAD, *map(Row.text, rows), *beside(lesson, Path(place))]:
            say.line(line)
    say.line("Processor time is that of all processes; the clock is this machine's, with whatever else it had to do.")
    return 0


def few(students):
    return max(1, students // 3)


@functools.cache
def kept(exercise):
    return kept_cells.texts(next(solutions.SOURCES.glob(f"*/{exercise}")))


def right(cells, number):
    """Of the right ways to write an exercise, another one for each student."""
    ways = [text for (kind, _), text in cells.items() if kind in (kept_cells.SOLUTION, kept_cells.ALTERNATIVES)]
    return ways[number % len(ways)]


def mixed(cells, number):
    """A third of the exercises is wrong, and a tenth untouched."""
    if number % 10 == 3:
        return None
    wrong = [text for (kind, _), text in cells.items() if kind == kept_cells.MUTANTS]
    return wrong[number % len(wrong)] if number % 3 == 0 else right(cells, number)


@dataclass(frozen=True)
class Kind:
    """A kind of class. @param differ whether no two students write the same: what is the same does not run for each"""

    write: Callable
    differ: bool


CLASSES = {"right": Kind(right, differ=True), "mix": Kind(mixed, differ=True), "mix, alike": Kind(mixed, differ=False)}


def notebook(lesson, kind, number):
    """The lesson as one student hands it in."""
    place = 0

    def code(exercise):
        nonlocal place
        place += 1
        written = CLASSES[kind].write(kept(exercise), 7 * number + place)
        # Lines are compiled, too.
        return written and "\n" * (number if CLASSES[kind].differ else 0) + written

    return course.with_cells(json.loads(lesson.read_text(encoding="utf-8")), code)


def grade(jdk, folder, lesson, kind, workers, students, place):
    submitted = place / f"{kind.replace(', ', '-')}-{workers}-{students}"
    for number in range(students):
        path = submitted / f"student{number:04d}" / lesson.name
        path.parent.mkdir(parents=True)
        path.write_text(notebook_files.text(notebook(lesson, kind, number)), encoding="utf-8")
    arguments = ["grade", submitted, "--out", place / f"{submitted.name}-graded", "--seed", "11", "--workers", workers]
    options = [*grading.options("grade"), *grading_archives.options(jdk, folder)]
    return process_tree.measure(program.command(jdk, folder, grading.MAIN, arguments, options), places.LOGS / "bench-grade.log")


HEAD = (
    "| class | workers | processor time for each submission | in any case | by the clock for each submission | most memory |",
    "|---|---|---|---|---|---|",
)


@dataclass(frozen=True)
class Row:
    """Two classes that differ in their size only: what the larger one costs more is what its submissions cost."""

    kind: str
    workers: int
    few: int
    many: int
    small: process_tree.Cost
    large: process_tree.Cost

    @property
    def each(self):
        return (self.large.processor - self.small.processor) / (self.many - self.few)

    @property
    def fixed(self):
        return self.small.processor - self.few * self.each

    @property
    def clock(self):
        return (self.large.clock - self.small.clock) / (self.many - self.few)

    def text(self):
        memory = f"{self.large.megabytes:.0f} MB" if self.large.megabytes else "–"
        return f"| {self.kind} | {self.workers} | {self.each:.2f} s | {self.fixed:.1f} s | {self.clock:.2f} s | {memory} |"


def beside(lesson, place):
    """The same for nbgrader, where it is installed."""
    if not course.is_installed():
        return [
            "nbgrader is not installed here. To have it in this table: "
            "cd environment && python3 -m proof.nbgrader_side speed --students 10 --nbgrader-students 1"
        ]
    side = course.Course(place / "nbgrader")
    side.nbgrader("generate_assignment", lesson.stem)
    released = side.released(lesson.stem)
    for number in range(NBGRADER_STUDENTS):
        side.submit(f"student{number}", lesson.stem, course.with_cells(released, solutions.of))
    seconds = side.nbgrader("autograde", lesson.stem) / NBGRADER_STUDENTS
    return [f"nbgrader autograde, by the clock, its start included: {seconds:.1f} s a submission ({NBGRADER_STUDENTS} right ones)"]
