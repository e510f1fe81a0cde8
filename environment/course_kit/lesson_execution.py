"""Executes one notebook on the real kernel; runs inside the private Python environment and prints one line of JSON."""

import json
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError


def execute(path, limit):
    """Runs every cell, writes the outputs into the file, and gives what a reader would stumble over."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=limit, kernel_name="java", allow_errors=True, resources={"metadata": {"path": str(path.parent)}}
    )
    begun = time.monotonic()
    problems = []
    try:
        client.execute()
    except CellTimeoutError:
        problems.append(f"a cell ran longer than {limit} s")
    except DeadKernelError:
        problems.append("the kernel died")
    duration = time.monotonic() - begun
    nbformat.write(notebook, path)
    return {"seconds": duration, "problems": problems + [p for i, c in enumerate(notebook.cells, 1) for p in faults(i, c)]}


def faults(number, cell):
    """Error outputs and anything on stderr, with the cell's number and first line."""
    lines = cell.source.strip().splitlines() or [""]
    where = f"cell {number} ({lines[0][:60]})"
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            yield f"{where}: {output.ename}: {output.evalue}"
        elif output.output_type == "stream" and output.name == "stderr":
            yield f"{where}: stderr: {output.text.strip()[:500]}"


if __name__ == "__main__":
    print(json.dumps(execute(Path(sys.argv[1]), int(sys.argv[2]))))
