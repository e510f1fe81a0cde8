"""What an executed lesson shows, and what of it must not be: read from its notebook, a `dict` from a file or from nbformat.

A check writes its result into the metadata of its output too, which no change of words touches:
`"chainrule": {"check": "relu", "written": true, "points": 1, "max": 2, "message": "…"}`.
"""

import re
from collections import Counter

_LONG_NUMBER = re.compile(r"(?<![\w.])-?\d+\.\d{9,}(?:[eE]-?\d+)?")
_CHECK_LINE = re.compile(r'\bCheck\.exercise\(\s*"([^"]+)"')


def problems(notebook, solved):
    """All that was noted when the notebook was executed and all that can be read from it, each once."""
    found = list(notebook["metadata"].get("chainrule", {}).get("problems", []))
    for number, cell in _code(notebook):
        found += faults(number, cell)
        if cell.get("execution_count") is None and _source(cell).strip():
            found.append(f"{_place(number, cell)} was not run")
    return list(dict.fromkeys([*found, *check_faults(notebook, solved)]))


def same_cells(one, other):
    """Whether two notebooks have the same cells, whatever stands in their exercises."""
    return _contents(one) == _contents(other)


def _contents(notebook):
    return [
        (cell["cell_type"], cell["metadata"].get("chainrule", {}).get("exercise") or _source(cell)) for cell in notebook["cells"]
    ]


def faults(number, cell):
    """Error outputs, anything on stderr and numbers of more digits than one reads, with the cell's number and first line."""
    for output in cell.get("outputs", []):
        for long in _LONG_NUMBER.findall(_shown(output)):
            yield f"{_place(number, cell)}: shows {long}; four significant digits are enough"
        if output["output_type"] == "error":
            yield f"{_place(number, cell)}: {output['ename']}: {output['evalue']}"
        elif output["output_type"] == "stream" and output["name"] == "stderr":
            yield f"{_place(number, cell)}: stderr: {''.join(output['text']).strip()[:500]}"


def check_faults(notebook, solved):
    """Solved, each check has full marks; otherwise each finds a stub that is not written yet. No check and no exercise is left out."""
    exercises, checked = {}, set()
    for number, cell in _code(notebook):
        exercise = cell["metadata"].get("chainrule", {}).get("exercise")
        if exercise:
            exercises[exercise] = _place(number, cell)
        asked, shown = check_lines(cell), list(_results(cell))
        for missing in Counter(asked) - Counter(result["check"] for result in shown):
            yield f"{_place(number, cell)}: the check of {missing} shows no result"
        for result in shown:
            fault = _unsolved(result) if solved else _written(result)
            if fault:
                yield f"{_place(number, cell)}: {fault}: {result['message'] or 'no message'}"
        checked |= {*asked, *(result["check"] for result in shown)}
    for exercise, place in exercises.items():
        if exercise not in checked:
            yield f"{place}: no cell checks the exercise {exercise}"


def check_lines(cell):
    """The exercises that a cell's lines check."""
    return _CHECK_LINE.findall(_source(cell))


def _unsolved(result):
    if not result["written"] or result["points"] != result["max"]:
        return "{check} earns {points} of {max} points with the reference solution".format(**result)
    return None


def _written(result):
    if result["written"] or result["points"]:
        return "{check} should be “not written yet”, but its stub earns {points} of {max} points".format(**result)
    return None


def _shown(output):
    """What it says in words; a check may need all digits, to show how two numbers differ."""
    if "check" in output.get("metadata", {}).get("chainrule", {}):
        return ""
    return "".join(output.get("text", output.get("data", {}).get("text/plain", "")))


def _results(cell):
    for output in cell.get("outputs", []):
        result = output.get("metadata", {}).get("chainrule", {})
        if "check" in result:
            yield result


def _code(notebook):
    return ((number, cell) for number, cell in enumerate(notebook["cells"], 1) if cell["cell_type"] == "code")


def _source(cell):
    return "".join(cell["source"])


def _place(number, cell):
    lines = _source(cell).strip().splitlines() or [""]
    return f"cell {number} ({lines[0][:60]})"
