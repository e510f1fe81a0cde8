"""Tables that several people change at the same time: what each wrote is there, and nobody's row is overwritten unseen."""

import contextlib
import csv
import io
import os
import random
import subprocess
import sys
import time

from course_kit import places
from course_kit.review import csv_rows, file_lock, marks, notes
from course_kit.review.tables import Stale, Taken
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder

WORDS = ["neat", "a;b", 'she said "no"', "two\nlines", "=SUM(A1)", "-1 for style", "ünïcode 🎉", "comma, semicolon; tab", "'quoted'", "\u202eturned"]
BY_HAND = '\ufeffStudent;exercise;points;reason;seen\r\nben;relu;1;"neat;\nreally";yes\r\n\r\n ann ; relu ;2,5;good\n'


def mark(student="s1", exercise="relu", check="", points="", extra="", reason="neat", most=10):
    return marks.fields(student, exercise, check, points, extra, reason, "lecturer", "2026-03-09", most)


class RowsTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        self.table = marks.table(self.folder)

    def raw(self):
        return (self.folder / marks.FILE).read_bytes().decode()

    def test_a_new_file_has_the_columns_that_the_grader_reads(self):
        self.table.add(mark(points="7,5"))
        self.assertEqual(self.raw(), "student,exercise,check,points,extra,reason,author,time\r\ns1,relu,,7.5,,neat,lecturer,2026-03-09\r\n")

    def test_rows_that_somebody_else_wrote_keep_their_characters(self):
        self.write(marks.FILE, BY_HAND)
        (self.folder / marks.FILE).write_bytes(BY_HAND.encode())
        rows = self.table.rows()
        self.assertEqual([row.fields["student"] for row in rows], ["ben", "ann"])
        self.table.add(mark(reason="a;b"))
        self.table.change(rows[1].version, mark("ann", points="3"))
        lines = self.raw().split("\r\n")
        self.assertTrue(self.raw().startswith('\ufeffStudent;exercise;points;reason;seen;check;extra;author;time\r\nben;relu;1;"neat;\nreally";yes\r\n\r\n'))
        self.assertEqual(lines[3:], ["ann;relu;3;neat;;;;lecturer;2026-03-09", 's1;relu;;"a;b";;;;lecturer;2026-03-09', ""])

    def test_whatever_is_typed_is_read_back_by_this_and_by_any_other_reader(self):
        for words in WORDS:
            self.table.add(mark(reason=words))
        rows = list(csv.DictReader(io.StringIO(self.raw(), newline="")))
        self.assertEqual([csv_rows.shown(row["reason"]) for row in rows], [words.replace("\u202e", "\\u202E") for words in WORDS])
        self.assertFalse([row["reason"] for row in rows if row["reason"][0] in "=+-@"], "a formula")

    def test_points_for_one_thing_are_there_once_and_comments_as_often_as_they_are_written(self):
        self.table.add(mark(points="3"))
        self.table.add(mark(reason="more"))
        self.table.add(mark(check="dz", points="1"))
        with self.assertRaises(Taken):
            self.table.add(mark(points="4"))
        comment = next(row for row in self.table.rows() if row.fields["reason"] == "more")
        with self.assertRaises(Taken):
            self.table.change(comment.version, mark(points="4"))
        self.assertEqual(len(self.table.rows()), 3)

    def test_the_same_row_once_more_is_told_and_not_written(self):
        for row in (mark(extra="1"), mark(extra="0.5"), mark(reason="=a\tb"), mark(extra="-2", reason="late")):
            self.table.add(row)
            with self.assertRaises(Taken):
                self.table.add(row | {"time": "2030-01-01"})
        self.table.add(mark(extra="1") | {"author": "somebody else"})
        self.assertEqual(len(self.table.rows()), 5)

    def test_a_write_protected_table_stays_and_another_one_keeps_its_rights(self):
        self.table.add(mark())
        self.table.path.chmod(0o664)
        self.table.add(mark(reason="more"))
        self.assertEqual(self.table.path.stat().st_mode & 0o777, 0o664)
        self.table.path.chmod(0o444)
        before = self.raw()
        with self.assertRaisesRegex(Trouble, "write-protected"):
            self.table.add(mark(reason="even more"))
        self.assertEqual(self.raw(), before)

    def test_nothing_is_written_into_a_folder_that_is_gone(self):
        self.table.add(mark())
        self.folder.joinpath("review").rename(self.folder / "elsewhere")
        gone = marks.table(self.folder / "gone")
        with self.assertRaisesRegex(Trouble, "is not there any more"):
            gone.add(mark())
        self.assertFalse((self.folder / "gone").exists())

    def test_who_comes_second_on_a_row_is_told_and_changes_nothing(self):
        self.table.add(mark(points="3"))
        seen = self.table.rows()[0].version
        self.table.change(seen, mark(points="4", reason="first"))
        for second in (mark(points="5", reason="second"), None):
            with self.assertRaises(Stale):
                self.table.change(seen, second)
        self.assertEqual([row.fields["reason"] for row in self.table.rows()], ["first"])

    def test_what_cannot_be_meant_is_refused_before_anything_is_written(self):
        for wrong in (
            {"points": "11"}, {"points": "-1"}, {"points": "x"}, {"points": "1.234"}, {"points": "nan"}, {"points": "1", "extra": "1"}, {"reason": " "},
            {"extra": "0"}, {"extra": "-0.00"}, {"extra": "1e9"}, {"extra": "1", "check": "dz"}, {"exercise": "total", "points": "1"}, {"reason": "x" * (marks.LONGEST + 1)}, {"extra": "inf"},
        ):
            with self.assertRaises(Trouble, msg=wrong):
                mark(**wrong)

    def test_a_number_is_written_as_the_grader_reads_numbers(self):
        for typed, written in (("7,50", "7.50"), ("07", "7"), ("-0", "0")):
            self.assertEqual(mark(points=typed)["points"], written)
        for odd in ("1_0", "1e1", "\u0663", "0x1", "1 0", ".", "7."):
            with self.assertRaises(Trouble, msg=odd):
                mark(points=odd)
        self.assertEqual(mark(extra="\u22122")["extra"], "-2")

    def test_a_file_in_another_encoding_is_left_as_it_is(self):
        (self.folder / marks.FILE).write_bytes(b"student,exercise,reason\r\nzo\xeb,relu,x\r\n")
        with self.assertRaisesRegex(Trouble, "UTF-8"):
            self.table.add(mark())
        self.assertIn(b"\xeb", (self.folder / marks.FILE).read_bytes())

    def test_a_writer_that_cannot_write_leaves_the_file_whole(self):
        self.table.add(mark())
        before = self.raw()
        with self.assertRaises(UnicodeEncodeError):
            self.table.add(mark() | {"reason": "\ud800"})
        self.assertEqual((self.raw(), sorted(os.listdir(self.folder))), (before, [marks.FILE, "review"]))


class TwoWritersTest(InTemporaryFolder):
    def test_random_changes_of_two_writers_give_what_a_model_says(self):
        told = 0
        for seed in range(12):
            told += self.play(random.Random(seed), self.folder / str(seed))
        self.assertGreater(told, 60, "changes that came second")

    def play(self, rng, folder):
        """The model is a list of rows; each writer changes what it saw some time ago. @return how often one came second"""
        folder.mkdir()
        tables = [marks.table(folder), marks.table(folder)]
        model, seen, told = [], [[], []], 0
        for step in range(60):
            who = rng.randrange(2)
            if rng.random() < 0.3:
                seen[who] = tables[who].rows()
            row = mark(rng.choice(["s1", "s2"]), rng.choice(["relu", "mse"]), rng.choice(["", "", "dz"]), reason=f"{rng.choice(WORDS)} {step}")
            row["points"] = rng.choice(["", "", str(rng.randrange(10))])
            old = rng.choice(seen[who]) if seen[who] and rng.random() < 0.7 else None
            new = None if old and rng.random() < 0.3 else row
            expected = self.expected(model, old and old.fields, new)
            try:
                tables[who].add(new) if old is None else tables[who].change(old.version, new)
                self.assertIsNotNone(expected, f"seed of {folder.name}, step {step}: somebody's row was overwritten")
                model = expected
            except (Stale, Taken):
                self.assertIsNone(expected, f"seed of {folder.name}, step {step}: a change was refused that hurts nobody")
                told += 1
            self.assertEqual([each.fields for each in tables[1 - who].rows()], model)
        return told

    def expected(self, model, old, new):
        """The rows afterwards, or nothing where the change must be refused."""
        if old is not None and old not in model:
            return None
        others = [row for row in model if row is not old and row != old]
        key = ("student", "exercise", "check")
        if new and new["points"] and any(row["points"] and all(row[k] == new[k] for k in key) for row in others):
            return None
        if old is None:
            return [*model, new]
        at = model.index(old)
        return [*model[:at], *([new] if new else []), *model[at + 1:]]

    def test_two_processes_that_write_at_once_lose_no_row(self):
        program = (
            "import sys\nfrom pathlib import Path\nfrom course_kit.review import marks\ntable = marks.table(Path(sys.argv[1]))\n"
            "for i in range(60):\n"
            "    table.add(marks.fields(sys.argv[2], 'relu', '', '', '', f'row {i}', '', '', 10))\n"
            "    own = [row for row in table.rows() if row.fields['student'] == sys.argv[2]]\n"
            "    table.change(own[-1].version, own[-1].fields | {'extra': '1'})\n"
            "    if i % 3 == 0:\n        table.change(own[0].version, None) if i else None\n"
        )
        env = {**os.environ, "PYTHONPATH": str(places.ENVIRONMENT)}
        writers = [subprocess.Popen([sys.executable, "-c", program, self.folder, name], env=env, stderr=subprocess.PIPE) for name in ("s1", "s2")]
        for writer in writers:
            self.assertEqual(writer.communicate()[1].decode(), "")
        rows = marks.table(self.folder).rows()
        for name in ("s1", "s2"):
            own = [row.fields["reason"] for row in rows if row.fields["student"] == name]
            self.assertEqual(own, [f"row {i}" for i in range(60)][-len(own):])
            self.assertEqual(len(own), 41)
        self.assertEqual({row.fields["extra"] for row in rows}, {"1"})

    def test_who_waits_too_long_is_told_and_writes_nothing(self):
        program = (
            "import sys, time\nfrom pathlib import Path\nfrom course_kit.review import file_lock\n"
            "with file_lock.held(Path(sys.argv[1])):\n    print(flush=True)\n    sys.stdin.read()\n"
        )
        env = {**os.environ, "PYTHONPATH": str(places.ENVIRONMENT)}
        other = subprocess.Popen([sys.executable, "-c", program, self.folder], env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        with contextlib.ExitStack() as end:
            end.callback(other.communicate)
            other.stdout.readline()
            begun = time.monotonic()
            with self.assertRaisesRegex(Trouble, "too long"), file_lock.held(self.folder, patience=0.2):
                self.fail("two had the lock")
            self.assertLess(time.monotonic() - begun, 5)
        with file_lock.held(self.folder, patience=5):
            pass


class NotesTest(InTemporaryFolder):
    def test_a_sentence_that_is_used_again_is_kept_once(self):
        table = notes.rubric(self.folder)
        table.add({"exercise": "relu", "extra": "-1", "reason": "too long"})
        table.add({"exercise": "mse", "extra": "-1", "reason": "too long"})
        with self.assertRaises(Taken):
            table.add({"exercise": "relu", "extra": "-2", "reason": "too long"})
