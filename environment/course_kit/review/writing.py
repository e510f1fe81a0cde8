"""Forms that were sent: each changes one row of a table, or says why not."""

import datetime

import tornado.escape
import tornado.web

from course_kit.review import csv_rows, marks, stale_page
from course_kit.review.html_page import page
from course_kit.review.requests import Page
from course_kit.review.tables import Stale, Taken
from course_kit.say import Trouble


class Write(Page):
    """A form; after it the page is shown again, as it is now."""

    def table(self):
        raise NotImplementedError

    def fields(self, student, exercise):
        raise NotImplementedError

    def there(self, student, exercise):
        """The rows that the form was about, as they are now."""
        return marks.of(self.table().rows(), student, exercise)

    def post(self):
        student, exercise = self.student(self.get_body_argument("key")), self.get_body_argument("exercise")
        if exercise not in self.review.graded.exercises and exercise != marks.TOTAL:
            raise tornado.web.HTTPError(404)
        back, do, version = self.get_body_argument("back", "/"), self.get_body_argument("do"), self.get_body_argument("version", "")
        fields = None if do == "delete" else self.fields(student, exercise)
        try:
            if do == "add":
                self.table().add(fields, lambda: self.review.require_in_class(student))
            else:
                self.table().change(version, fields, lambda: self.review.require_in_class(student))
        except Stale:
            self.set_status(409)
            self.finish(stale_page.whole(self.there(student, exercise), fields, back))
            return
        except Taken as taken:
            self.set_status(409)
            self.finish(stale_page.taken(taken.row.fields, fields, back))
            return
        self.redirect(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/", status=303)

    def said(self, name):
        return self.get_body_argument(name, "")

    def signed(self, student, exercise):
        now = datetime.datetime.now().strftime("%Y-%m-%d %H:%M")
        reason, author = csv_rows.text_field(self.reason()), csv_rows.text_field(self.author)
        return {"student": self.review.written(student), "exercise": exercise, "reason": reason, "author": author, "time": now}

    def reason(self):
        said = self.said("reason").strip()
        if not said:
            raise Trouble("Write a sentence.")
        if len(said) > marks.LONGEST:
            raise Trouble(f"A sentence has at most {marks.LONGEST} characters, got {len(said)}.")
        return said


class WriteMark(Write):
    def table(self):
        return self.review.marks

    def fields(self, student, exercise):
        check, total = self.said("check"), exercise == marks.TOTAL
        most = 0 if total else self.review.graded.most(exercise, check, self.review.graded.works.get((student, exercise)))
        if most is None:
            raise Trouble(f"{exercise} has no check {check}.")
        now = datetime.date.today().isoformat()
        self.review.written(student)
        most_extra = self.review.graded.total if total else marks.MOST_EXTRA
        return marks.fields(student, exercise, check, self.said("points"), self.said("extra"), self.said("reason"), self.author, now, most, most_extra)


class WriteFlag(Write):
    def table(self):
        return self.review.flags

    def fields(self, student, exercise):
        return self.signed(student, exercise)


class WriteRubric(Write):
    def table(self):
        return self.review.rubric

    def there(self, student, exercise):
        return [row for row in self.table().rows() if row.fields.get("exercise") == exercise]

    def fields(self, student, exercise):
        row = marks.fields(student, exercise, "", "", self.said("extra"), self.reason(), "", "", 0, self.review.graded.total if exercise == marks.TOTAL else marks.MOST_EXTRA)
        return {name: row[name] for name in ("exercise", "extra", "reason")}


class WriteAuthor(Page):
    def post(self):
        name = tornado.escape.url_escape(self.get_body_argument("author", "").strip()[:80])
        self.set_cookie("review-author", name, httponly=True, samesite="Strict", path="/")
        self.finish(page("Signed", '<h1>Signed</h1>\n<p>Your marks are signed from now on.</p>\n<p><a href="/" rel="index">Back to the list</a></p>\n'))
