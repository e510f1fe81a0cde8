"""How long nbgrader autograde and course grade take for a submission: same notebooks, same machine, one run."""

import contextlib
import os
import platform
import statistics

from course_kit import say, solutions
from proof.nbgrader_side import course


def run(arguments, folder):
    """Grades the same submissions with both; prints seconds for one submission and the ratio."""
    side = course.Course(folder, arguments.python)
    lesson = next(name for name in side.lessons() if name.startswith((arguments.lesson or ["04"])[0]))
    side.nbgrader("generate_assignment", lesson)
    stub = side.released(lesson)
    students = [f"student{number:02d}" for number in range(arguments.students)]
    for number, student in enumerate(students):
        side.submit(student, lesson, course.with_cells(stub, lambda e: written(e, number)))
    say.line(f"{platform.processor() or platform.machine()}, {os.cpu_count()} processors; {lesson}")
    if hasattr(os, "sched_setaffinity"):
        with on_one_processor():
            grade(side, students, 1, "on one processor", arguments)
    rounds = [one_round(side, students, number, lesson, arguments) for number in range(arguments.students // 10)]
    tell("One worker is", "times as fast as nbgrader", [theirs / one for one, _, theirs in rounds])
    tell("Two workers are", "times as fast as nbgrader", [theirs / two for _, two, theirs in rounds])
    tell("Two workers are", "times as fast as one", [one / two for one, two, _ in rounds])
    return 0


def written(exercise, number):
    """As in a class: most is right, something is left out, and no two write the same, as course grade runs what is the same only once."""
    return "\n" * number + solutions.of(exercise) if (len(exercise) + number) % 5 else None


def one_round(side, students, number, lesson, arguments):
    """Seconds for one submission: one worker, two workers, nbgrader. A machine's speed changes from round to round."""
    one, two = (grade(side, students, workers, f"round {number + 1}", arguments) for workers in (1, 2))
    ten = f"student{number}[0-{arguments.nbgrader_students - 1}]"
    theirs = side.nbgrader("autograde", lesson, "--student", ten) / arguments.nbgrader_students
    say.line(f"nbgrader autograde, round {number + 1}: {theirs:.2f} s a submission ({arguments.nbgrader_students} submissions)")
    return one, two, theirs


def tell(what, relation, ratios):
    say.line(f"{what} {statistics.median(ratios):.2f} {relation} (median of {len(ratios)} rounds, {min(ratios):.2f} to {max(ratios):.2f}).")


def grade(side, students, workers, what, arguments):
    """Seconds for one submission with some workers, start of the program included."""
    out = side.folder / f"graded-{workers}-{what}".replace(" ", "-")
    out.mkdir()
    seconds = side.grader("grade", str(side.folder / "submitted"), "--out", str(out), "--seed", "11", "--workers", str(workers), *arguments.grade)
    each = seconds / len(students)
    say.line(f"course grade, {workers} worker(s), {what}: {each:.2f} s a submission ({len(students)} submissions, start of the program included)")
    return each


@contextlib.contextmanager
def on_one_processor():
    """What is started inside uses only one of this program's processors: one worker alone keeps more than one busy."""
    usual = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(usual)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, usual)
