"""The page for people who mark while `course forget` deletes a student, or while the folder is moved away."""

import hashlib
import subprocess
import sys
import unittest

from course_kit import places, processes
from course_kit.review import forgotten
from course_kit.review.session import Review
from course_kit.say import Trouble
from tests import graded_folder
from tests.temporary import InTemporaryFolder
from tests.test_review import ServedTest

IDS = ["ann", "\u00e9", "=1", "a b", "\U0001f600", graded_folder.ID]

# Deletes a student in the order of `course forget`, with its lock held all the time.
FORGET = """
import json, pathlib, sys, time
from course_kit.review import file_lock
folder, student = pathlib.Path(sys.argv[1]), sys.argv[2]
with file_lock.held(folder):
    print(flush=True)
    sys.stdin.readline()
    table = folder / "overrides.csv"
    if table.exists():
        table.write_text("".join(row for row in table.read_text().splitlines(keepends=True) if not row.startswith(student + ",")))
    record = json.loads((folder / "students.json").read_text())
    del record["students"][student]
    new = folder / ".students.json.tmp"
    new.write_text(json.dumps(record))
    new.replace(folder / "students.json")
"""


def forget(folder, *ids):
    lines = [f"sha256 {hashlib.sha256(f'0123 {student}'.encode()).hexdigest()}\n" for student in ids]
    (folder / forgotten.FILE).write_text("salt 0123\n" + "".join(lines), encoding="utf-8")


class ForgottenTest(InTemporaryFolder):
    def test_every_deleted_id_is_known_and_no_other_is(self):
        self.assertFalse(forgotten.has(self.folder, "ann"))
        for deleted in IDS:
            forget(self.folder, deleted, "somebody")
            self.assertEqual([student for student in IDS if forgotten.has(self.folder, student)], [deleted])

    def test_the_file_that_the_grader_writes_is_read(self):
        """ForgottenIdsTest reads the same lines."""
        (self.folder / forgotten.FILE).write_text("salt 00ff\nsha256 52ac407475144aec659c56223d5305724ec2137edfa4e954e9b2e25a4d947583\n", encoding="utf-8")
        self.assertTrue(forgotten.has(self.folder, "anna"))

    def test_where_forget_was_interrupted_nothing_more_is_written_about_the_student(self):
        graded_folder.write(self.folder)
        review = Review(self.folder)
        forget(self.folder, "ann")
        with self.assertRaisesRegex(Trouble, "not in the class any more"):
            review.require_in_class("ann")
        review.require_in_class("ben")


@unittest.skipUnless(places.venv_python().exists(), "the private Python environment was not made yet")
class DeletedTest(ServedTest):
    def deleting(self, student):
        env = processes.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
        process = processes.start([sys.executable, "-c", FORGET, self.graded, student], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env)
        self.addCleanup(processes.stop, process)
        self.addCleanup(process.stdout.close)
        process.stdout.readline()
        return process

    def test_a_mark_that_was_sent_during_the_deletion_is_not_written_after_it(self):
        self.enter()
        pages = {each: self.page("relu", each) for each in ("ann", "zoe")}
        self.send(pages["ann"], "/mark", reason="before", do="add")
        forms = {each: next(form for form in self.ask(path).forms if form[0] == "/mark" and "version" not in form[1]) for each, path in pages.items()}
        process = self.deleting("ann")
        with process.stdin:
            process.stdin.write(b"\n")
        answers = {each: self.ask("/mark", "POST", {**fields, "reason": "during", "do": "add"}) for each, (_, fields) in forms.items()}
        self.assertEqual(process.wait(), 0)
        self.assertEqual([row["student"] for row in self.rows()], ["zoe"])
        self.assertIn(answers["ann"].status, (400, 404))
        self.assertEqual(answers["zoe"].status, 303)
        for path in (pages["ann"], "/flag"):
            self.assertIn(self.ask(path).status, (404, 405))

    def test_no_page_is_shown_and_nothing_is_written_while_the_folder_is_elsewhere(self):
        self.enter()
        path = self.page("relu", "ann")
        action, fields = next(form for form in self.ask(path).forms if form[0] == "/mark")
        away = self.graded.rename(self.folder / "away")
        for answer in (self.ask("/"), self.ask(path), self.ask(action, "POST", {**fields, "reason": "x", "do": "add"})):
            self.assertEqual(answer.status, 400)
            self.assertIn("is not there any more", answer.text)
        self.assertFalse(self.graded.exists())
        away.rename(self.graded)
        self.assertEqual(self.ask(action, "POST", {**fields, "reason": "x", "do": "add"}).status, 303)

    def test_a_mark_for_what_has_one_is_told_apart_from_a_change_by_somebody_else(self):
        self.enter()
        path = self.page("relu", "ann")
        self.send(path, "/mark", points="3", reason="first", do="add")
        new = next(fields for action, fields in self.ask(path).forms if action == "/mark" and "version" not in fields)
        again = self.ask("/mark", "POST", {**new, "points": "4", "reason": "second", "do": "add"})
        self.assertEqual(again.status, 409)
        self.assertIn("There is already a mark for the whole exercise", again.text)
        self.assertNotIn("Somebody else", again.text)
        self.assertEqual(self.ask("/mark", "POST", {**new, "points": "2", "check": "dz", "reason": "one", "do": "add"}).status, 303)
        self.assertIn("There is already a mark for the check dz", self.ask("/mark", "POST", {**new, "points": "1", "check": "dz", "reason": "two", "do": "add"}).text)
        self.assertEqual(self.ask("/mark", "POST", {**new, "extra": "1", "reason": "neat", "do": "add"}).status, 303)
        self.assertIn("This was written already", self.ask("/mark", "POST", {**new, "extra": "1", "reason": "neat", "do": "add"}).text)
        self.assertEqual([(row["points"], row["extra"]) for row in self.rows()], [("3", ""), ("2", ""), ("", "1")])
        self.assertEqual(self.ask(path).text.count("Does not count: the mark for the whole exercise"), 1)

    def test_extra_points_that_the_grader_would_refuse_are_refused_here(self):
        self.enter()
        page = self.ask(f"/answers/{graded_folder.LESSON}")
        _, fields = next(form for form in page.forms if form[0] == "/mark")
        for extra, status in (("15", 400), ("-14.01", 400), ("14", 303), ("-14", 303)):
            self.assertEqual(self.ask("/mark", "POST", {**fields, "extra": extra, "reason": "x", "do": "add"}).status, status, extra)
        for extra, status in (("14.5", 400), ("14", 303)):
            self.assertEqual(self.ask("/rubric", "POST", {**fields, "extra": extra, "reason": "again", "do": "add"}).status, status, extra)

    def test_an_address_of_forms_is_no_page(self):
        self.enter()
        for action in ("/mark", "/flag", "/rubric", "/author"):
            answer = self.ask(action)
            self.assertEqual(answer.status, 405)
            self.assertIn("only takes what a form sends", answer.text)
