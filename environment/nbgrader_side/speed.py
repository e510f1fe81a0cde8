"""How long nbgrader autograde and course grade take for a submission: same notebooks, same machine, one run."""

import contextlib
import os
import platform

from course_kit import say, solutions
from nbgrader_side import course


def run(arguments, folder):
    """Grades the same submissions with both; prints seconds for one submission and the ratio."""
    side = course.Course(folder, arguments.python)
    lesson = next(name for name in side.lessons() if name.startswith((arguments.lesson or ["04"])[0]))
    side.nbgrader("generate_assignment", lesson)
    stub = side.released(lesson)
    students = [f"student{number:02d}" for number in range(arguments.students)]
    for number, student in enumerate(students):
        # As in a class: most is right, something is left out.
        side.submit(student, lesson, course.with_cells(stub, lambda e: solutions.of(e) if (len(e) + number) % 5 else None))
    few = students[: arguments.nbgrader_students or len(students)]  # at most 10, or all
    say.line(f"{platform.processor() or platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; {lesson}")
    one = None
    if hasattr(os, "sched_setaffinity"):
        with on_one_processor():
            one = grade(side, students, 1, " on one processor", arguments)
    first, second = (grade(side, students, workers, "", arguments) for workers in (1, 2))
    chosen = [] if len(few) == len(students) else ["--student", f"student0[0-{len(few) - 1}]"]
    theirs = side.nbgrader("autograde", lesson, *chosen) / len(few)
    say.line(f"nbgrader autograde: {theirs:.2f} s a submission ({len(few)} submissions)")
    say.line(f"course grade is {theirs / first:.1f} times as fast with one worker, {theirs / second:.1f} times with two.")
    scaled = f", and {one / second:.2f} times one on one processor" if one else ""
    say.line(f"Two workers are {first / second:.2f} times one{scaled}.")
    return 0


def grade(side, students, workers, where, arguments):
    """Seconds for one submission with some workers, start of the program included."""
    out = side.folder / f"graded-{workers}{where}".replace(" ", "-")
    out.mkdir()
    seconds = side.grader("grade", str(side.folder / "submitted"), "--out", str(out), "--seed", "11", "--workers", str(workers), *arguments.grade)
    each = seconds / len(students)
    say.line(f"course grade, {workers} worker(s){where}: {each:.2f} s a submission ({len(students)} submissions, start of the program included)")
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
