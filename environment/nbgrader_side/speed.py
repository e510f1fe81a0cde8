"""How long nbgrader autograde and course grade take for a submission: same notebooks, same machine, one run."""

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
    ours = {}
    for workers in (1, 2):
        out = folder / f"graded-{workers}"
        out.mkdir()
        seconds = side.grader("grade", str(folder / "submitted"), "--out", str(out), "--seed", "11", "--workers", str(workers), *arguments.grade)
        ours[workers] = seconds / len(students)
        say.line(f"course grade, {workers} worker(s): {ours[workers]:.2f} s a submission ({len(students)} submissions, start of the program included)")
    chosen = [] if len(few) == len(students) else ["--student", f"student0[0-{len(few) - 1}]"]
    theirs = side.nbgrader("autograde", lesson, *chosen) / len(few)
    say.line(f"nbgrader autograde: {theirs:.2f} s a submission ({len(few)} submissions)")
    say.line(f"course grade is {theirs / ours[1]:.1f} times as fast with one worker; two workers are {ours[1] / ours[2]:.2f} times one.")
    return 0
