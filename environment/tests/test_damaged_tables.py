"""Tables that a person damaged by hand: a mark is either read back with all others, or refused before anything is written."""

import csv
import io
import random

from course_kit.review import csv_rows, marks
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder

HEAD = "student,exercise,check,points,extra,reason,author,time\r\n"
ROWS = ['anna,relu,,9,,"neat, but\r\nlong",ben,2026-03-09\r\n', 'ben,mse,L,3,,"she said ""no""",,\n', "1001,relu,,,1,it's 5\" wide,,\r\n", "\r\n"]
NEW = {"student": "new", "exercise": "mse", "check": "", "points": "8", "extra": "", "reason": "mine", "author": "", "time": ""}


def filled(fields):
    return {name: field for name, field in fields.items() if field}


class DamagedTablesTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        self.table = marks.table(self.folder)
        self.file = self.folder / marks.FILE

    def refused(self, text):
        self.file.write_bytes(text.encode())
        with self.assertRaises(Trouble) as caught:
            self.table.add(NEW)
        self.assertEqual(self.file.read_bytes(), text.encode())
        self.assertIn("Nothing was written.", caught.exception.remedy)
        return str(caught.exception)

    def test_a_quotation_mark_that_never_ends_is_named_with_its_line(self):
        self.assertIn("line 3 never ends", self.refused(HEAD + ROWS[2] + 'anna,relu,,9,,"never closed,,\nben,mse,,3,,x,,\n'))

    def test_text_behind_a_closing_quotation_mark_is_named_with_its_line(self):
        self.assertIn("line 4, something follows", self.refused(HEAD + ROWS[0] + 'ben,mse,,3,,"x" y,,\n'))

    def test_a_file_that_is_not_a_table_is_left_as_it_is(self):
        self.assertIn("no column “student”", self.refused("garbage\u00ff"))
        self.assertIn("Line 1 has a character", self.refused("garbage\0\u00ff"))
        self.assertIn("no column “exercise”", self.refused("student,points\r\nanna,3\r\n"))

    def test_after_random_damage_a_mark_is_read_back_with_all_others_or_refused(self):
        draw = random.Random(20)
        written = 0
        for _ in range(3000):
            text = list(HEAD + "".join(draw.choices(ROWS, k=draw.randint(0, 4))))
            for _ in range(draw.randint(1, 3)):
                at = draw.randrange(len(text) + 1)
                text[at:at + draw.randint(0, 2)] = draw.choice(['"', '""', ",", ";", "\n", "\r\n", "\0", "x", ""])
            before = "".join(text)
            try:
                table = csv_rows.Table(before, marks.COLUMNS, ("student", "exercise"))
            except Trouble:
                continue
            written += 1
            known = table.rows()
            table.add(NEW)
            *others, mine = csv_rows.Table(table.text(), marks.COLUMNS, ("student", "exercise")).rows()
            self.assertEqual([filled(row.fields) for row in others], [filled(row.fields) for row in known], before)
            self.assertEqual(filled(mine.fields), filled(NEW), before)
            self.assertIn("new", list(csv.reader(io.StringIO(table.text(), newline=""), delimiter=table.delimiter))[-1], before)
        self.assertGreater(written, 1000)
