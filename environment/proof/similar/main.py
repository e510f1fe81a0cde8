"""Runs `course similar` on a class of honest students with three who copied one of them."""

import csv
import functools
import itertools
import json
import sys
import tempfile
from pathlib import Path

from course_kit import kept_cells, notebook_files, places, processes, solutions
from proof.nbgrader_side import course
from proof.similar import copied_cells

HONEST = 12
COPIED = "honest05"
LESSON = "04"


def prove(stage):
    with tempfile.TemporaryDirectory(prefix="chainrule-") as place:
        submitted = Path(place) / "submitted"
        write(submitted)
        before = sorted((path, path.read_bytes()) for path in submitted.rglob("*.ipynb"))
        for options in ((), ("--anonymous",)):
            stage.check(f"copies come first {' '.join(options)}".strip(), _problems(submitted, Path(place), options))
        after = sorted((path, path.read_bytes()) for path in submitted.rglob("*.ipynb"))
        stage.check("what was handed in stays as it is", [] if before == after else ["a file was changed"])


def write(submitted):
    """Twelve who wrote their cells in the kept ways, three who copied, and one whose cells cannot be read."""
    lesson = next(path for path in notebook_files.lessons() if path.name.startswith(LESSON))
    writers = {f"honest{number:02d}": functools.partial(_own, number) for number in range(HONEST)}
    for name, change in copied_cells.WAYS.items():
        writers[name] = lambda place, exercise, change=change: change(_own(int(COPIED[-2:]), place, exercise))
    writers["broken"] = lambda place, exercise: "class {{{ (" if place % 2 else "(" * 20_000 + "x"
    for student, code in writers.items():
        place = itertools.count()
        made = course.with_cells(json.loads(lesson.read_text(encoding="utf-8")), lambda exercise: code(next(place), exercise))
        path = submitted / student / lesson.name
        path.parent.mkdir(parents=True)
        path.write_text(notebook_files.text(made), encoding="utf-8")


@functools.cache
def _ways(exercise):
    cells = kept_cells.texts(next(solutions.SOURCES.glob(f"*/{exercise}")))
    return [text for (kind, _), text in cells.items() if kind == kept_cells.ALTERNATIVES]


def _own(number, place, exercise):
    """A way of one's own, as far as there are so many."""
    ways = _ways(exercise)
    return ways[(number + 5 * place) % len(ways)]


def _problems(submitted, place, options):
    target, log = place / f"similar{len(options)}", places.LOGS / "similar.log"
    env = processes.environment(PYTHONPATH=places.ENVIRONMENT)
    if processes.run([sys.executable, "-m", "course_kit", "similar", submitted, "--to", target, *options], log, env=env):
        return [f"it failed: {processes.tail(log)}"]
    page = (target / "similar.html").read_text(encoding="utf-8")
    with open(target / "similar.csv", encoding="utf-8-sig", newline="") as file:
        couples = list(dict.fromkeys((row["first"], row["second"]) for row in csv.DictReader(file)))
    if options:
        found = [name for name in ("honest", *copied_cells.WAYS) if f">{name}" in page]
        return [f"{found} stand in the anonymous page"] * bool(found)
    copies = set(itertools.combinations(sorted([COPIED, *copied_cells.WAYS]), 2))
    problems = [] if set(couples[:len(copies)]) == copies else [f"expected {sorted(copies)} first, got {couples[:10]}"]
    return problems + ([] if "broken: not compared" in page else ["nothing is said of the cells that cannot be read"])
