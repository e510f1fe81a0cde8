"""Tables in a folder of results that several people change at the same time: read again, changed by a row, written whole."""

import os
from dataclasses import dataclass
from pathlib import Path

from course_kit.review import file_lock
from course_kit.review.csv_rows import Table
from course_kit.say import Trouble


class Stale(Exception):
    """Somebody else changed the row meanwhile, or wrote the one that can be there only once."""


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

    def add(self, fields):
        """Adds a row. Where its key may only be there once and is there, somebody else was faster."""
        with file_lock.held(self.folder):
            table = self._read()
            self._require_single(table, fields, None)
            table.add(fields)
            self._write(table)

    def change(self, version, fields):
        """Writes these fields into the row that was shown with this version; without fields the row is deleted."""
        with file_lock.held(self.folder):
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
                    raise Stale

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

    def _write(self, table):
        self.path.parent.mkdir(exist_ok=True)
        new = self.path.with_name(f".{self.path.name}.tmp")  # `course forget` knows what a writer that was killed left
        new.unlink(missing_ok=True)
        try:
            with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "w", encoding="utf-8", newline="") as out:
                out.write(table.text())
                out.flush()
                os.fsync(out.fileno())
            new.replace(self.path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
