"""A CSV file as the characters of its rows: a change touches one row, and all others stay as somebody wrote them."""

import csv
import hashlib
import io
import unicodedata
from dataclasses import dataclass

from course_kit import visible
from course_kit.say import Trouble

_BOM = "\ufeff"
_DELIMITERS = ",;\t"
_FORMULA = "=+-@\u2212"
_MEND = "Nothing was written. Open the file in a text editor and correct it."


@dataclass(frozen=True)
class Row:
    """One row. `version` changes whenever anything in it changes."""

    fields: dict
    version: str


class Table:
    """What a file's text holds; a text of nothing is a table with these columns."""

    def __init__(self, text, columns, needed=()):
        """@param needed columns that a file which has anything in it must have"""
        self.bom = _BOM if text.startswith(_BOM) else ""
        lines = text.removeprefix(_BOM).splitlines(keepends=True)
        self.before = lines[:1] if lines and lines[0].lower().startswith("sep=") else []
        first = lines[len(self.before)] if len(lines) > len(self.before) else ",".join(columns)
        self.delimiter = max(_DELIMITERS, key=first.count)
        raw = _split(text.removeprefix(_BOM)[len("".join(self.before)):], self.delimiter, 1 + len(self.before))
        self._head = raw[0] if raw else ",".join(columns) + "\r\n"
        self._raw = raw[1:]
        self._require_fields(1 + len(self.before), raw)
        self.columns = [name.strip().lower().replace(" ", "_").replace("-", "_") for name in self._fields(self._head)]
        missing = [name for name in needed if raw and name not in self.columns]
        if missing:
            raise Trouble(f"The first row has no column “{missing[0]}”.", _MEND)
        for name in columns:
            if name not in self.columns:
                self._head = _ended(self._head)
                self._head = self._head.rstrip("\r\n") + self.delimiter + name + "\r\n"
                self.columns.append(name)

    def rows(self):
        """All rows in which anything is written."""
        made = [Row(self._named(raw), version(raw)) for raw in self._raw]
        return [row for row in made if any(row.fields.values())]

    def add(self, fields):
        self._raw = [*map(_ended, self._raw), self._written(fields)]

    def replace(self, asked, fields):
        """Puts fields in place of a row, or deletes it where there are none. @return whether the row was there as it is asked for"""
        for place, raw in enumerate(self._raw):
            if version(raw) == asked:
                kept = self._named(raw) | fields if fields is not None else None
                self._raw[place:place + 1] = [] if kept is None else [self._written(kept)]
                return True
        return False

    def text(self):
        rows = [*self.before, self._head, *self._raw]
        return self.bom + "".join([*map(_ended, rows[:-1]), rows[-1]])

    def _require_fields(self, line, raw):
        for row in raw:
            try:
                self._fields(row)
            except csv.Error:
                raise Trouble(f"In line {line}, something follows a closing quotation mark.", _MEND) from None
            line += row.count("\n")

    def _fields(self, raw):
        return next(csv.reader(io.StringIO(raw, newline=""), delimiter=self.delimiter, strict=True), [])

    def _named(self, raw):
        return {name: field.strip() for name, field in zip(self.columns, self._fields(raw)) if name}

    def _written(self, fields):
        return self.delimiter.join(_quoted(fields.get(name, "")) for name in self.columns) + "\r\n"


def version(raw):
    """What tells a row from the same one after a change; a line end is no part of it."""
    return hashlib.sha256(raw.rstrip("\r\n").encode("utf-8", "surrogatepass")).hexdigest()[:20]


def text_field(text):
    """What a person typed, as a field that no spreadsheet takes for a formula; the grader takes the apostrophe away again."""
    plain = visible.of(text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip())
    return "'" + plain if _is_formula(plain) else plain


def shown(field):
    """A field as it was typed."""
    return field[1:] if field.startswith("'") and _is_formula(field[1:]) else field


def _is_formula(text):
    """Programs pass over blanks, and take full-width, small and raised signs for the plain ones."""
    first = unicodedata.normalize("NFKC", text.strip()[:1])[:1]
    return first != "" and first in _FORMULA


def _quoted(field):
    return '"' + field.replace('"', '""') + '"' if any(c in field for c in '",;\t\r\n') else field


def _ended(raw):
    return raw if raw.endswith("\n") else raw + "\r\n"


def _split(text, delimiter, line):
    """Rows with their line ends; a line break in a quoted field ends none. Half a table could swallow the next mark, so it is refused. @param line the number of the first one"""
    rows, start, quoted, opens = [], 0, False, True
    began = line
    for at, character in enumerate(text):
        line += character == "\n"
        if character == "\0":
            raise Trouble(f"Line {line} has a character that no table has.", _MEND)
        if character == "\r" and not quoted and text[at + 1:at + 2] != "\n":
            raise Trouble(f"Line {line} has a line break of which half is missing.", _MEND)
        if character == '"' and (quoted or opens):
            quoted = not quoted  # a quotation mark within a quoted field is written twice, which ends the field and begins it again
            if quoted and (at == 0 or text[at - 1] in (delimiter, "\n")):
                began = line
            opens = not quoted
        elif not quoted:
            opens = character in (delimiter, "\n")
            if character == "\n":
                rows.append(text[start:at + 1])
                start = at + 1
    if quoted:
        raise Trouble(f"A quotation mark that begins in line {began} never ends.", _MEND)
    return [*rows, text[start:]] if start < len(text) else rows
