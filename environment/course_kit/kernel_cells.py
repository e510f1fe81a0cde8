"""Checks every cell that an exercise's author keeps on the real kernel: right ones have full marks there too, wrong ones have not."""

import json

from course_kit import kept_cells, loose_cells, places, processes, solutions

RIGHT, WRONG = (kept_cells.SOLUTION, kept_cells.ALTERNATIVES), (kept_cells.MUTANTS, kept_cells.CAUGHT)

OVERLOADS = "overload"  # Such cells have a kernel of their own: a shell goes on seeing the other methods of their name.
REFUSED = "calls a method of the same name with other parameters"  # Right in Java, and the cell's author is told what to do.


def check(stage, ready, only="", right_step=1, wrong_step=1):
    """Runs every so many of the right and of the wrong cells of each exercise in a kernel of its own; counts each cell."""
    exercises = {exercise: line for exercise, line in check_lines() if exercise.startswith(only)}
    steps = right_step, wrong_step
    for exercise, faults in processes.side_by_side(lambda one: (one, _faults(ready, one, exercises[one], *steps)), sorted(exercises), 2):
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


def _faults(ready, exercise, line, right_step, wrong_step):
    cells = kept_cells.texts(next(solutions.SOURCES.glob(f"*/{exercise}")))
    right = [key for key in cells if key[0] in RIGHT][::right_step]
    wrong = [key for key in cells if key[0] in WRONG][::wrong_step]
    marks = f'System.out.print(Check.points("{exercise}"));'
    alone = [key for key in right if key[1].startswith(OVERLOADS)]
    together = [key for key in right + wrong if key not in alone]
    outputs = []
    for number, keys in enumerate([together, *([key] for key in alone)]):
        outputs += _outputs(ready, exercise, [cells[key] for key in keys], line, marks, number)
    full = outputs[0][1]
    faults = []
    for key, (said, points) in zip(together + alone, outputs):
        has = points == full or key in right and REFUSED in said
        faults.append((key[1], [] if has == (key in right) else [f"has {points} of {full} points in the kernel"]))
    return [(name, fault if full != "0" else ["the solution has no points"]) for name, fault in faults]


def _outputs(ready, exercise, cells, line, marks, number):
    """What each cell printed, and its points."""
    sources = [source for cell in cells for source in (cell, line, marks)]
    printed = loose_cells.printed(ready, sources, f"cells-{exercise}-{number}")
    return list(zip(printed[::3], printed[2::3]))
