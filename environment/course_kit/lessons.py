"""Executes lessons headless in a temporary working copy, with their stubs or with the reference solutions."""

import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from course_kit import executed_lesson, kernel, notebook_files, places, processes, solutions
from course_kit.say import Trouble

STUBS, SOLUTIONS = "stubs", "solutions"
CELL_LIMIT = 180  # seconds; the longest training in a lesson is meant to take about ten


@dataclass(frozen=True)
class Execution:
    """How one lesson went."""

    lesson: str
    variant: str
    seconds: float
    problems: list


def names(wanted=()):
    """The lessons, or those whose name begins as one of the wanted ones does."""
    every = sorted(path.name for path in places.NOTEBOOKS.glob("*.ipynb"))
    chosen = [name for name in every if not wanted or any(name.startswith(Path(w).name) for w in wanted)]
    for part in wanted:
        if not any(name.startswith(Path(part).name) for name in every):
            raise Trouble(f"no lesson begins with “{part}”.", "There are: " + ", ".join(every), code=2)
    return chosen


def kept_name(lesson, variant):
    """How an executed lesson is named where it is kept."""
    return f"{Path(lesson).stem}.{variant}.ipynb"


def execute(ready, variant, lessons, keep=None, jobs=1, twice=False):
    """Executes each lesson on the real kernel, `jobs` at a time, on wish each cell twice, and yields how it went."""
    with tempfile.TemporaryDirectory(prefix="chainrule-") as folder:
        work = Path(folder) / "work"
        shutil.copytree(places.NOTEBOOKS, work, ignore=shutil.ignore_patterns(".*"))

        def one(lesson):
            kept = keep and keep / kept_name(lesson, variant)
            if kept:
                kept.unlink(missing_ok=True)  # one of before must not pass for one of now
            if variant == SOLUTIONS:
                try:
                    solutions.write_solved(work / lesson, work / lesson)
                except Trouble as problem:  # an exercise without solution costs its lesson, not the others
                    return Execution(lesson, variant, 0.0, [str(problem)])
            execution = _execute(ready, variant, work / lesson, twice)
            if kept:
                _keep(work / lesson, kept, execution.problems)
            return execution

        yield from processes.side_by_side(one, lessons, jobs)


def _keep(executed, target, problems):
    """Keeps an executed lesson, and in it what was wrong, as claims of the text leave no output."""
    notebook = _read(executed)
    notebook["metadata"]["chainrule"] = {"problems": problems}
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(notebook_files.text(notebook), encoding="utf-8", newline="\n")


def executed_problems(path, variant, lesson):
    """What is wrong with a lesson that was executed and kept; it must be the lesson as it is now."""
    try:
        kept = _read(path)
        old = [] if executed_lesson.same_cells(kept, _read(lesson)) else ["was executed before the lesson changed: execute it again"]
        return old + executed_lesson.problems(kept, variant == SOLUTIONS)
    except (ValueError, KeyError, TypeError) as error:
        return [f"is no executed notebook: {error!r}"]


def _read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def _execute(ready, variant, notebook, twice):
    log = places.LOGS / f"{notebook.stem}.{variant}.log"
    log.unlink(missing_ok=True)
    said = []
    env = kernel.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
    command = [ready.python, "-m", "course_kit.lesson_execution", notebook, CELL_LIMIT, *(["twice"] if twice else [])]
    if processes.run(command, log, env=env, cwd=notebook.parent, echo=said.append) == 0:
        result = json.loads(next(row for row in reversed(said) if row.startswith("{")))
        checks = executed_lesson.check_faults(_read(notebook), variant == SOLUTIONS)
        return Execution(notebook.name, variant, result["seconds"], [*result["problems"], *checks])
    return Execution(notebook.name, variant, 0.0, [f"could not be executed; the log is {log}", *said[-3:]])
