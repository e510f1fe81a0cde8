"""The student's working copy: new lessons are added, untouched ones renewed, edited ones kept and named."""

import hashlib
import json
import shutil
from dataclasses import dataclass, field

from course_kit import places, stamps
from course_kit.say import Trouble

RECORD = ".course.json"


@dataclass
class Changes:
    """What one renewal did; the names are relative to the lessons' folder."""

    added: list = field(default_factory=list)
    renewed: list = field(default_factory=list)
    kept: list = field(default_factory=list)
    outdated: list = field(default_factory=list)


def renew(source=places.NOTEBOOKS, work=places.WORK):
    """Brings the working copy up to date without losing a line that a student wrote."""
    if not source.is_dir():
        raise Trouble(f"expected the lessons in {source}, found no such folder.", "Get the whole project again.")
    work.mkdir(parents=True, exist_ok=True)
    record = _read(work / RECORD)
    changes = Changes()
    for name in for_students(source):
        _renew(source / name, work / name, name.as_posix(), record, changes)
    stamps.write(work / RECORD, json.dumps(record, indent=1, sort_keys=True) + "\n")
    return changes


def for_students(source=places.NOTEBOOKS):
    """The names of the lessons and what they read; the scripts that made the data and the notes on the lessons are the authors'."""
    names = sorted(path.relative_to(source) for path in source.rglob("*") if path.is_file())
    return [
        name for name in names
        if name.suffix != ".py" and name.name != "COVERAGE.md" and not any(part.startswith(".") for part in name.parts)
    ]


def _renew(original, copy, name, record, changes):
    now = hashlib.sha256(original.read_bytes()).hexdigest()
    known = record.get(name)
    if not copy.exists():
        changes.added.append(name)
        _copy(original, copy)
    elif known is None or fingerprint(copy) != known["copied"]:
        if fingerprint(copy) != fingerprint(original):
            changes.kept.append(name)
            if known is None or known["original"] != now:
                changes.outdated.append(name)
            return
    elif known["original"] != now:
        changes.renewed.append(name)
        _copy(original, copy)
    record[name] = {"original": now, "copied": fingerprint(original)}


def _copy(original, copy):
    copy.parent.mkdir(parents=True, exist_ok=True)
    temporary = copy.with_name(f".{copy.name}.new")
    shutil.copyfile(original, temporary)
    temporary.replace(copy)


def fingerprint(path):
    """What a person wrote: a notebook's cells without outputs, counts and the editor's metadata; else the bytes."""
    content = path.read_bytes()
    if path.suffix == ".ipynb":
        try:
            cells = [[cell["cell_type"], "".join(cell["source"])] for cell in json.loads(content)["cells"]]
            content = json.dumps(cells).encode()
        except (ValueError, KeyError, TypeError):
            pass  # not a notebook any more: then its bytes are what counts
    return hashlib.sha256(content).hexdigest()


def _read(path):
    """What is damaged counts as not there: then a copy that differs is kept as edited."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return {name: known for name, known in record.items() if {"original", "copied"} <= set(known)}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}
