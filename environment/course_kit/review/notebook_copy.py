"""What a student wrote, taken from the commented copy of the notebook; all of it is a stranger's text."""

import json
import re

LARGEST = 64 << 20
_COMMENT = re.compile(r"feedback-[a-z0-9-]{1,80}")
QUESTION = "**Predict"


class NotebookCopy:
    """The cells of one notebook; none where there is no copy, or one that cannot be read."""

    def __init__(self, path):
        self.cells = _cells(path)

    def code(self, exercise):
        """The code that was graded: the cell above the comment on this exercise; all that it may be where a student has such cells too."""
        name = re.compile(rf"feedback-{re.escape(exercise)}(-[0-9]{{1,9}})?")
        places = [at for at, cell in enumerate(self.cells) if name.fullmatch(cell["id"])]
        found = []
        for at in places:
            above = next((cell for cell in reversed(self.cells[:at]) if not _COMMENT.fullmatch(cell["id"])), None)
            if above is not None and above["type"] == "code" and above["source"] not in found:
                found.append(above["source"])
        if not places:  # an older form of notebooks, whose cells have no names
            found = [cell["source"] for cell in self.cells if cell["type"] == "code" and cell["exercise"] == exercise and cell["source"].strip()][-1:]
        return found

    def answers(self, lesson):
        """Text cells that are not the lesson's own, each with its question: its own where the lesson asks in this cell, else the one before it in
        the same section. @param lesson texts of the lesson's cells by their names"""
        asked, found, own = "", [], set(lesson.values())
        for cell in self.cells:
            text = cell["source"].strip()
            if cell["type"] == "markdown" and not _COMMENT.fullmatch(cell["id"]):
                if text in own:
                    asked = _question(text) or ("" if text.startswith("#") else asked)
                elif text:
                    asked = _question(lesson.get(cell["id"], "")) or asked
                    found.append((asked, cell["source"]))
        return found


def _question(text):
    """From where a lesson's text asks something; what comes before is the answer to an earlier question."""
    return text[text.index(QUESTION):] if QUESTION in text else ""


def lesson_texts(path):
    """The texts of a lesson's own cells, by their names."""
    return {cell["id"]: cell["source"].strip() for cell in _cells(path)}


def _cells(path):
    try:
        if path.stat().st_size > 2 * LARGEST:
            return []
        # Numbers are never shown, and to read one with a million digits takes minutes.
        told = json.loads(path.read_text(encoding="utf-8-sig"), parse_int=len, parse_float=len, parse_constant=len)
    except (OSError, ValueError, RecursionError):
        return []
    cells = told.get("cells") if isinstance(told, dict) else None
    return [_cell(cell) for cell in cells if isinstance(cell, dict)] if isinstance(cells, list) else []


def _cell(cell):
    source = cell.get("source")
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    kind, name, metadata = cell.get("cell_type"), cell.get("id"), cell.get("metadata")
    marked = metadata.get("chainrule") if isinstance(metadata, dict) else None
    return {
        "exercise": marked.get("exercise") if isinstance(marked, dict) else None,
        "type": kind if isinstance(kind, str) else "", "id": name if isinstance(name, str) else "",
        "source": source if isinstance(source, str) else "",
    }
