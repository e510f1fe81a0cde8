"""The cells that an exercise's author keeps: solution.jsh, and those of cells.txt, most of them edits of others; see grading/guide/add-an-exercise.md."""

import re

from course_kit.say import Trouble

SOLUTION, ALTERNATIVES, MUTANTS, CAUGHT = "solution", "alternatives", "mutants", "caught"
FILE, INDENT = "cells.txt", "    "
_KIND = re.compile(r"\[(alternatives|forms|mutants|caught)\]")
_HEAD = re.compile(r"([\w.+-]+)(?: \((?:(whole)|of ([\w.+-]+))\))?:(?: (.+))?", re.ASCII)
_EDIT = re.compile(r"(\S[^→]*?) →(?: ([^→]*))?")


def texts(exercise):
    """Each cell of the exercise's folder, as (kind, name) → text, in the order of the file, the solution first."""
    entries = {(SOLUTION, SOLUTION): (True, None, (exercise / f"{SOLUTION}.jsh").read_text(encoding="utf-8").splitlines())}
    if (exercise / FILE).is_file():
        entries |= _entries(exercise / FILE)
    return {key: _text(exercise / FILE, entries, key) for key in entries}


def of(exercise, *kinds):
    """The cells of these kinds: name → text."""
    return {name: text for (kind, name), text in texts(exercise).items() if kind in kinds}


def _entries(file):
    entries, kind, lines, whole = {}, None, None, False
    for line in file.read_text(encoding="utf-8").splitlines():
        if found := _KIND.fullmatch(line):
            kind, lines = found[1], None
        elif lines is not None and line.startswith(INDENT):
            lines.append(line[len(INDENT) :])
        elif not line.strip():
            if lines is not None and whole:
                lines.append("")
        elif not line.startswith("#"):
            found = _HEAD.fullmatch(line)
            if not found or not kind or (kind, found[1]) in entries or found[2] and found[4]:
                raise _trouble(file, f"“{line}” is not understood")
            whole, lines = bool(found[2]), [found[4]] if found[4] else []
            entries[kind, found[1]] = (whole, found[3] or SOLUTION, lines)
    return entries


def _text(file, entries, key, depth=0):
    whole, base, lines = entries[key]
    if whole:
        return "\n".join(lines).rstrip() + "\n"
    bases = [other for other in entries if other[1] == base]
    if len(bases) != 1 or depth > len(entries) or not lines:
        raise _trouble(file, f"{key[1]} is an edit of {base}, which is {len(bases)} cells, has no edits or is an edit of itself")
    return _edited(file, key[1], _text(file, entries, bases[0], depth + 1), lines)


def _edited(file, name, text, lines):
    """All edits are looked for in the text as it was; a space of the original stands for any spaces and line breaks."""
    places = []
    for line in lines:
        edit = _EDIT.fullmatch(line)
        found = _found(edit[1], text) if edit else []
        if len(found) != 1:
            raise _trouble(file, f"{name}: the original of “{line}” is there {len(found)} times, not once")
        places.append((*found[0], edit[2] or ""))
    for start, end, replacement in sorted(places, reverse=True):
        if any(start < other[0] < end for other in places):
            raise _trouble(file, f"{name}: its edits overlap")
        text = text[:start] + replacement + text[end:]
    return text


def _found(original, text):
    words = re.compile(r"\s+".join(map(re.escape, original.split())))
    return [found.span() for start in range(len(text)) if (found := words.match(text, start))]


def _trouble(file, why):
    return Trouble(f"{file}: {why}.", "Write it as grading/guide/add-an-exercise.md tells.")
