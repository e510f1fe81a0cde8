"""Executes cells of no lesson on the real kernel."""

import json
import shutil
import tempfile
from pathlib import Path

from course_kit import kernel, notebook_files, places, processes

LIMIT = 120  # seconds for one cell

# A right cell of an exercise, and its check.
RELU = """\
double[][] relu(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++)
        for (int j = 0; j < z[0].length; j++) a[i][j] = Math.max(0, z[i][j]);
    return a;
}"""
CHECK = 'Check.exercise("relu", z -> relu(z));'


def printed(ready, sources, name, known=None):
    """What each cell printed; see executed."""
    return [stdout(cell) for cell in executed(ready, sources, name, known)]


def executed(ready, sources, name, known=None):
    """Runs the cells in one kernel, with the lessons' data beside them; gives them with their outputs. The log has that name.

    The kernel is found by the course's own variables, or by those that are given.
    """
    with tempfile.TemporaryDirectory(prefix="chainrule-") as folder:
        path = Path(folder) / f"{name}.ipynb"
        shutil.copytree(places.NOTEBOOKS / "data", path.parent / "data")
        cells = [{"cell_type": "code", "id": f"cell-{n}", "source": source} for n, source in enumerate(sources)]
        path.write_text(notebook_files.text(notebook_files.normal({"cells": cells})), encoding="utf-8")
        log = places.LOGS / f"{name}.log"
        log.unlink(missing_ok=True)
        env = (known or kernel.environment()) | {"PYTHONPATH": str(places.ENVIRONMENT), "PYTHONDONTWRITEBYTECODE": "1"}
        if processes.run([ready.python, "-m", "course_kit.lesson_execution", path, LIMIT], log, env=env, cwd=folder):
            processes.fail(f"Executing {path.name}", log)
        return json.loads(path.read_text(encoding="utf-8"))["cells"]


def stdout(cell):
    return "".join("".join(output["text"]) for output in cell["outputs"] if output.get("name") == "stdout")


def shown(cell):
    """What a cell shows beside its prints, as text."""
    return "\n".join("".join(output["data"]["text/plain"]) for output in cell["outputs"] if "data" in output)
