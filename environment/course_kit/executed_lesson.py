"""What an executed lesson's cells show, read from its notebook: a `dict`, from a file or from nbformat."""


def faults(number, cell):
    """Error outputs and anything on stderr, with the cell's number and first line."""
    for output in cell.get("outputs", []):
        if output["output_type"] == "error":
            yield f"{_place(number, cell)}: {output['ename']}: {output['evalue']}"
        elif output["output_type"] == "stream" and output["name"] == "stderr":
            yield f"{_place(number, cell)}: stderr: {''.join(output['text']).strip()[:500]}"


def _place(number, cell):
    lines = "".join(cell["source"]).strip().splitlines() or [""]
    return f"cell {number} ({lines[0][:60]})"
