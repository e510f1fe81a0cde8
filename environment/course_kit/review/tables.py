"""Tables in a folder of results that several people change at the same time: read again, changed by a row, written whole."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from course_kit.review import file_lock
from course_kit.review.csv_rows import Table
from course_kit.say import Trouble


class Stale(Exception):
    """Somebody else changed the row meanwhile."""


class Taken(Exception):
    """The row that can be there only once is there. @param row as it is written"""

    def __init__(self, row):
        super().__init__()
        self.row = row


def _anybody():
    """Forbids nothing."""


@dataclass(frozen=True)
class SharedTable:
    """One file. `key` are the columns that tell what a row is about; of rows for which `single` holds, each key has one."""

    folder: Path
    name: str
    columns: tuple
    key: tuple = ()
    single: object = staticmethod(lambda fields: False)

    @property
    def path(self):
        return self.folder / self.name

    def rows(self):
        return self._read().rows()

    def add(self, fields, guard=_anybody):
        """Adds a row, unless its key may only be there once and is there.

        @param guard raises what forbids the change; it is called while nobody else can change the tables
        """
        with file_lock.held(self.folder):
            guard()
            table = self._read()
            self._require_single(table, fields, None)
            self._require_new(table, fields)
            table.add(fields)
            self._write(table)

    def change(self, version, fields, guard=_anybody):
        """Writes these fields into the row that was shown with this version; without fields the row is deleted."""
        with file_lock.held(self.folder):
            guard()
            table = self._read()
            before = next((row for row in table.rows() if row.version == version), None)
            if before is None:
                raise Stale
            if fields is not None:
                self._require_single(table, before.fields | fields, version)
            table.replace(version, fields)
            self._write(table)

    def _require_single(self, table, fields, own):
        if self.single(fields):
            for row in table.rows():
                if row.version != own and self.single(row.fields) and self._about(row.fields) == self._about(fields):
                    raise Taken(row)

    def _require_new(self, table, fields):
        """A second click on a button sends the same once more."""
        for row in table.rows():
            if all(row.fields.get(name, "") == field.strip() for name, field in fields.items() if name != "time"):
                raise Taken(row)

    def _about(self, fields):
        return tuple(fields.get(name, "") for name in self.key)

    def _read(self):
        raw = self.path.read_bytes() if self.path.exists() else b""
        wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
        try:
            return Table("\ufeff" + raw.decode("utf-16") if wide else raw.decode("utf-8"), self.columns, [name for name in self.key if name != "check"])
        except Trouble as problem:
            raise Trouble(f"{self.path} cannot be read as a table. {problem}", problem.remedy) from None
        except UnicodeDecodeError:
            raise Trouble(f"{self.path} is not in UTF-8.", "Save it as “CSV UTF-8”. Nothing was written.") from None

    def _require_writable(self):
        """Putting a new file in the old one's place would not ask."""
        if self.path.exists() and not self.path.stat().st_mode & 0o222:
            raise Trouble(f"{self.path} is write-protected, so nothing was written.", "Make it writable, and send the form again.")

    def _write(self, table):
        if self.path.parent != self.folder:  # which nobody makes again once it is gone
            self.path.parent.mkdir(exist_ok=True)
        self._require_writable()
        new = self.path.with_name(f".{self.path.name}.tmp")  # `course forget` knows what a writer that was killed left
        new.unlink(missing_ok=True)
        try:
            with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "w", encoding="utf-8", newline="") as out:
                out.write(table.text())
                out.flush()
                os.fsync(out.fileno())
            if self.path.exists():
                new.chmod(stat.S_IMODE(self.path.stat().st_mode))
            new.replace(self.path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
