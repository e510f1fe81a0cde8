"""What watching a training costs: the same fit with and without the live curve, in turns, on the real kernel."""

import json
import shutil
import statistics
import tempfile
from pathlib import Path

from course_kit import kernel, notebook_files, places, processes, say, setup

LENGTH = 7  # seconds of a fit; the promise is for those of over 5
MOST = 1.05
PAIR = 'System.out.println("seconds " + seconds(planned, {0}) + " " + seconds(planned, {1}));'


def run(arguments):
    ready = setup.ready(arguments.java)
    first = (Path(__file__).parent / "live.jsh").read_text(encoding="utf-8").replace("LENGTH", str(LENGTH))
    # Who is first changes, so that a machine that slows down or a JIT that warms up favours neither.
    pairs = [PAIR.format(*(("false", "true") if n % 2 == 0 else ("true", "false"))) for n in range(arguments.rounds)]
    with say.step(f"{arguments.rounds} pairs of fits of {LENGTH} s"):
        said = _executed(ready, [first, *pairs])
    ratios = []
    for number, (one, other) in enumerate(said):
        alone, watched = (one, other) if number % 2 == 0 else (other, one)
        ratios.append(watched / alone)
        say.line(f"  alone {alone:.2f} s, watched {watched:.2f} s: {ratios[-1]:.3f}")
    middle = statistics.median(ratios)
    say.line(f"Watched, a fit takes {middle:.3f} times as long (median of {len(ratios)}); it should be below {MOST}.")
    return 0 if middle < MOST else 1


def _executed(ready, sources):
    """Runs the cells; gives the two times that each cell but the first printed."""
    with tempfile.TemporaryDirectory(prefix="chainrule-") as folder:
        path = Path(folder) / "live.ipynb"
        shutil.copytree(places.NOTEBOOKS / "data", path.parent / "data")
        cells = [{"cell_type": "code", "id": f"cell-{n}", "source": source} for n, source in enumerate(sources)]
        path.write_text(notebook_files.text(notebook_files.normal({"cells": cells})), encoding="utf-8")
        log = places.LOGS / "bench-live.log"
        log.unlink(missing_ok=True)
        env = kernel.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
        if processes.run([ready.python, "-m", "course_kit.lesson_execution", path, 120], log, env=env, cwd=folder):
            processes.fail("The live bench", log)
        done = json.loads(path.read_text(encoding="utf-8"))["cells"][1:]
    return [[float(word) for word in _printed(cell).split()[1:3]] for cell in done]


def _printed(cell):
    texts = ["".join(output["text"]) for output in cell["outputs"] if output["output_type"] == "stream"]
    return next(text for text in "".join(texts).splitlines() if text.startswith("seconds "))
