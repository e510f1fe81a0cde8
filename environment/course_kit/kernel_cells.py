"""Checks every cell that an exercise's author keeps on the real kernel: right ones have full marks there too, wrong ones have not."""

import json

from course_kit import loose_cells, places, processes, solutions

RIGHT, WRONG = ("alternatives",), ("mutants", "caught")

OVERLOADS = "overload"  # Such cells have a kernel of their own: a shell goes on seeing the other methods of their name.
REFUSED = "calls a method of the same name with other parameters"  # Right in Java, and the cell's author is told what to do.


def check(stage, ready, only="", step=1):
    """Runs the right cells of each exercise and every so many of the wrong ones in a kernel of its own; counts each cell."""
    exercises = {exercise: line for exercise, line in check_lines() if exercise.startswith(only)}
    for exercise, faults in processes.side_by_side(lambda one: (one, _faults(ready, one, exercises[one], step)), sorted(exercises), 2):
        for cell, fault in faults:
            stage.check(f"{exercise}: {cell}", fault)


def check_lines():
    """Each exercise with the cell of the lesson that checks it."""
    for path in sorted(places.NOTEBOOKS.glob("*.ipynb")):
        cells = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
        for exercise in [cell["metadata"].get("chainrule", {}).get("exercise") for cell in cells]:
            for source in ["".join(cell["source"]) for cell in cells]:
                if exercise and f'Check.exercise("{exercise}"' in source:
                    yield exercise, source


def _faults(ready, exercise, line, step):
    folder = next(solutions.SOURCES.glob(f"*/{exercise}"))
    right = [folder / "solution.jsh", *(path for kind in RIGHT for path in sorted((folder / kind).glob("*.jsh")))]
    wrong = [path for kind in WRONG for path in sorted((folder / kind).glob("*.jsh"))][::step]
    marks = f'System.out.print(Check.points("{exercise}"));'
    alone = [path for path in right if path.stem.startswith(OVERLOADS)]
    together = [path for path in right + wrong if path not in alone]
    outputs = []
    for number, paths in enumerate([together, *([path] for path in alone)]):
        outputs += _outputs(ready, exercise, paths, line, marks, number)
    full = outputs[0][1]
    faults = []
    for path, (said, points) in zip(together + alone, outputs):
        has = points == full or path in right and REFUSED in said
        faults.append((path.stem, [] if has == (path in right) else [f"has {points} of {full} points in the kernel"]))
    return [(name, fault if full != "0" else ["the solution has no points"]) for name, fault in faults]


def _outputs(ready, exercise, paths, line, marks, number):
    """What each cell printed, and its points."""
    sources = [source for path in paths for source in (path.read_text(encoding="utf-8"), line, marks)]
    printed = loose_cells.printed(ready, sources, f"cells-{exercise}-{number}")
    return list(zip(printed[::3], printed[2::3]))
