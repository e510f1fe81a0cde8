"""The same notebooks through nbgrader and through course grade: every exercise must get the same points."""

import re

from course_kit import kept_cells, say, solutions
from proof.nbgrader_side import course

# The head of a method, in a cell or in a class in a cell.
METHOD = re.compile(r"^(?: {4})?(?!for\b|if\b|while\b|try\b|switch\b)\w[^;={}]*\)\s*\{", re.MULTILINE)


def mutant(exercise):
    folder = next(solutions.SOURCES.glob(f"*/{exercise}"))
    return next(iter(kept_cells.of(folder, kept_cells.MUTANTS).values()))


def noisy(exercise):
    """Right code that prints an error at every call, in a cell that ends with what nbgrader could take for a mark."""
    code = solutions.of(exercise).rstrip()
    end_of_head = list(METHOD.finditer(code))[-1].end()
    ends = {"a": "Double.NaN", "b": "-1", "c": "false"}
    end = list(ends.values())[len(exercise) % 3]
    return f'{code[:end_of_head]} System.err.println("noise");{code[end_of_head:]}\n{end}'


def run(arguments, folder):
    """Grades all lessons, or those that are named, in both ways; gives the exit code."""
    side = course.Course(folder, arguments.python)
    chosen = [name for name in side.lessons() if not arguments.lesson or any(name.startswith(l) for l in arguments.lesson)]
    for lesson in chosen:
        side.nbgrader("generate_assignment", lesson)
        stub = side.released(lesson)
        solved = course.with_cells(stub, solutions.of)
        side.submit("reference", lesson, solved)
        side.submit("stub", lesson, stub)
        side.submit("mutant", lesson, course.with_cells(stub, mutant))
        side.submit("noisy", lesson, course.with_cells(stub, noisy))
        side.nbgrader("validate", str(folder / "source" / lesson / f"{lesson}.ipynb"))
        side.nbgrader("autograde", lesson)
        side.nbgrader("generate_feedback", lesson)
        say.line(f"{lesson}: graded by nbgrader")
    side.nbgrader("export", "--to", str(folder / "grades.csv"))
    ours = {}
    for lesson in chosen:  # nbgrader keeps a student's lessons in folders of their own
        out = folder / "graded" / lesson
        flat = folder / "flat" / lesson
        for path in (folder / "submitted").glob(f"*/{lesson}/{lesson}.ipynb"):
            target = flat / path.parent.parent.name / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
        out.mkdir(parents=True)
        side.grader("grade", str(flat), "--out", str(out), "--seed", "11", *arguments.grade)
        ours |= side.scores_of_course(out)
    theirs = {}
    for lesson in chosen:
        theirs |= side.scores_of_nbgrader(lesson)
    different = [key for key in sorted(ours.keys() | theirs.keys()) if ours.get(key) != theirs.get(key)]
    for student, exercise in different:
        say.line(f"  {student}, {exercise}: nbgrader gives {theirs.get((student, exercise))}, course grade {ours.get((student, exercise))}")
    say.line(f"{len(ours)} marks compared, {len(different)} differ; grades of nbgrader's own export: {len(course.rows(folder / 'grades.csv'))} rows.")
    return 1 if different or not ours else 0
