"""Executes one notebook on the real kernel; runs inside the private Python environment and prints one line of JSON.

A code cell may hold what the text claims about it, as `"chainrule": {"asserts": [["0.625", "loss == 0.625"]]}`:
the words stand in the text, and the expression is true after the cell.

Twice: each code cell runs two times in a row, and says the same both times, times of day and seconds apart; the claims hold after
the second. A cell that goes on from where it was, or measures, says so: `"chainrule": {"varies": "one more epoch"}`.
"""

import copy
import itertools
import json
import os
import re
import socket
import sys
import time
from pathlib import Path

import nbformat
from jupyter_client.connect import port_names
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from course_kit.executed_lesson import faults


def execute(path, limit, twice=False):
    """Runs every cell, writes the outputs into the file, and gives what a reader would stumble over."""
    notebook = nbformat.read(path, as_version=4)
    lesson = notebook.cells
    claims = [(number, *claim) for number, cell in enumerate(lesson, 1) for claim in claimed(cell)]
    before = {cell.id: copy.deepcopy(cell) for cell in lesson if twice and cell.cell_type == "code"}
    notebook.cells = with_claims(lesson, before)
    client = NotebookClient(
        notebook, timeout=limit, kernel_name="java", allow_errors=True, resources={"metadata": {"path": str(path.parent)}}
    )
    take_ports(client.create_kernel_manager())
    begun = time.monotonic()
    problems = []
    try:
        client.execute()
    except CellTimeoutError:
        problems.append(f"a cell ran longer than {limit} s")
    except DeadKernelError:
        problems.append("the kernel died")
    duration = time.monotonic() - begun
    own = {id(cell) for cell in [*lesson, *before.values()]}
    asked = [cell for cell in notebook.cells if id(cell) not in own]
    notebook.cells = lesson
    nbformat.write(notebook, path)
    problems += [fault for number, cell in enumerate(lesson, 1) for fault in faults(number, cell)]
    problems += [fault for number, cell in enumerate(lesson, 1) if cell.id in before for fault in changes(number, before[cell.id], cell)]
    text = "\n".join(cell.source for cell in lesson if cell.cell_type == "markdown")
    for (number, words, expression), cell in zip(claims, asked):
        if words not in text:
            problems.append(f"cell {number}: the text does not say “{words}”")
        if result(cell) != "true":
            problems.append(f"cell {number}: the text says “{words}”, but {expression} gives {result(cell)}")
    return {"seconds": duration, "problems": problems, "claims": len(claims)}


def take_ports(manager):
    """Gives a kernel ports below those that the system hands out: one of these may go to another program before the kernel binds it."""
    manager.cache_ports = False
    first = 20000 + os.getpid() * len(port_names) % 10000  # kernels that start at the same time look at different ones
    for name, port in zip(port_names, filter(is_free, itertools.count(first))):
        setattr(manager, name, port)


def is_free(port):
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) != 0


def claimed(cell):
    return cell.metadata.get("chainrule", {}).get("asserts", []) if cell.cell_type == "code" else []


def with_claims(cells, before):
    """The lesson's cells, each after its twin where it runs twice, and followed by the expressions that must hold there."""
    every = []
    for cell in cells:
        twin = [before[cell.id]] if cell.get("id") in before else []
        every += [*twin, cell, *(nbformat.v4.new_code_cell(expression) for _, expression in claimed(cell))]
    return every


def changes(number, first, second):
    """Faults of the first of two runs, and words that the second did not say again."""
    yield from faults(number, first)
    if "varies" in second.metadata.get("chainrule", {}):
        return
    one, other = said(first), said(second)
    if one != other:
        yield f"cell {number}, run twice, said “{one[:300]}”, then “{other[:300]}”"


def said(cell):
    """All words of a cell's outputs, less how long something took, and less what a check says of the cell's number or of
    a class that is the same as before."""
    parts = [output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell.outputs]
    words = re.sub(r"\w+ is unchanged since the last check[^\n]*\n", "", "\n".join(parts))
    words = re.sub(r" of cell \[\d+\]", "", words)
    return re.sub(r"[\d.]+ m?s\b", "# s", words)


def result(cell):
    for output in cell.outputs:
        if output.output_type == "error":
            return f"{output.ename}: {output.evalue}"
    return "".join(output.data.get("text/plain", "") for output in cell.outputs if "data" in output).strip() or "nothing"


if __name__ == "__main__":
    print(json.dumps(execute(Path(sys.argv[1]), int(sys.argv[2]), "twice" in sys.argv[3:])))
