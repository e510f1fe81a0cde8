"""The form in which lessons are stored: no outputs, stable ids, one way of writing the JSON."""

import json
import re

from course_kit import import_lines, own_command, places

METADATA = {
    "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
    "language_info": {
        "codemirror_mode": "java",
        "file_extension": ".jshell",
        "mimetype": "text/x-java-source",
        "name": "Java",
        "pygments_lexer": "java",
    },
}
TO_WRITE = "What the student writes, and what to watch out for."  # in a new exercise, instead of what it asks
_ID = re.compile(r"^[a-zA-Z0-9-_]{1,64}$")


def text(notebook):
    """The one way of writing a notebook: one space of indentation, sorted keys, a final line break."""
    return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def faults(path):
    """What is wrong with a lesson's file, as sentences."""
    raw = path.read_text(encoding="utf-8")
    try:
        notebook = json.loads(raw)
    except ValueError as error:
        return [f"is not JSON: {error}"]
    found = []
    if (notebook.get("nbformat"), notebook.get("nbformat_minor")) != (4, 5):
        found.append(f"expected nbformat 4.5, found {notebook.get('nbformat')}.{notebook.get('nbformat_minor')}")
    if notebook.get("metadata", {}).get("kernelspec", {}).get("name") != "java":
        found.append("expected the kernel “java” in metadata.kernelspec.name")
    ids = [cell.get("id") for cell in notebook.get("cells", [])]
    for number, cell in enumerate(notebook.get("cells", []), 1):
        found += [f"cell {number} {fault}" for fault in _cell_faults(cell, ids)]
    if not found and raw != text(normal(notebook)):
        found.append(f"is not in the stored form ({own_command.line('run', '--format')} fixes it)")
    return found


def _cell_faults(cell, ids):
    if not isinstance(cell.get("id"), str) or not _ID.match(cell["id"]):
        yield "has no id"
    elif ids.count(cell["id"]) > 1:
        yield f"shares its id {cell['id']} with another"
    if TO_WRITE in cell.get("source", ""):
        yield f"({cell.get('id')}) says “{TO_WRITE}”: write there what the exercise asks"
    if cell["cell_type"] == "code" and (cell.get("outputs") or cell.get("execution_count") is not None):
        yield "holds outputs"
    if cell["cell_type"] == "code":
        yield from import_lines.faults("".join(cell.get("source", "")))


def normal(notebook):
    """The notebook as it is stored, whatever an editor left in it."""
    cells = []
    for cell in notebook["cells"]:
        kept = {key: cell[key] for key in ("cell_type", "id", "metadata", "source") if key in cell}
        kept["source"] = "".join(cell["source"]).splitlines(keepends=True)
        kept["metadata"] = {k: v for k, v in cell.get("metadata", {}).items() if k not in _EDITORS}
        if cell["cell_type"] == "code":
            kept |= {"execution_count": None, "outputs": []}
        cells.append(kept)
    return {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}


# What editors leave in a cell's metadata: folded views, execution times, trust.
_EDITORS = {"collapsed", "scrolled", "execution", "trusted", "vscode", "ExecuteTime"}


def store(path):
    """Brings a lesson into the stored form; gives whether it changed."""
    raw = path.read_text(encoding="utf-8")
    stored = text(normal(json.loads(raw)))
    if stored != raw:
        path.write_text(stored, encoding="utf-8", newline="\n")
    return stored != raw


def lessons():
    return sorted(places.NOTEBOOKS.glob("*.ipynb"))
