"""What every request of the review has: the class, who writes, and pages that say why something was not done."""

import csv

import tornado.escape
import tornado.web

from course_kit.review import csv_rows
from course_kit.review.access import Guarded, Refused
from course_kit.review.html_page import page, text
from course_kit.say import Trouble


class Page(Guarded):
    """A page or a form of the review."""

    def initialize(self, access, review):
        super().initialize(access)
        self.review = review

    def prepare(self):
        super().prepare()
        if not self._finished:
            self.review.renew()

    @property
    def xsrf(self):
        return self.xsrf_form_html()

    @property
    def author(self):
        return csv_rows.shown(tornado.escape.url_unescape(self.get_cookie("review-author", "")))

    def student(self, key):
        found = self.review.people.student(key)
        if found is None:
            raise tornado.web.HTTPError(404)
        return found

    def write_error(self, status_code, **kwargs):
        error = kwargs.get("exc_info", (None, None))[1]
        words = {
            400: "The form was not complete, so nothing was written. Open the page again, and send it from there.",
            405: "This address only takes what a form sends. Begin at the first page.",
            404: "There is no such page. After “course grade”, or after “course review” was started again, begin at the first page.",
        }.get(status_code, "Something went wrong; the terminal says what.")
        if isinstance(error, Refused):
            words = error.words
        elif isinstance(error, (Trouble, csv.Error)):
            words = f"{error} {getattr(error, 'remedy', None) or ''}"
        back = '<p><a href="/">Back to the list</a></p>\n'
        self.finish(page("Not done", f'<h1>Not done</h1>\n<p class="warning">{text(words.strip())}</p>\n{back}', scripts=False))

    def send_error(self, status_code=500, **kwargs):
        if isinstance(kwargs.get("exc_info", (None, None))[1], Trouble):
            status_code = 400
        super().send_error(status_code, **kwargs)
