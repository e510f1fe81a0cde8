"""Serves the pages to this machine's browser."""

import asyncio
from pathlib import Path

import tornado.httpserver
import tornado.netutil
import tornado.web

from course_kit.review import answers_page, overview, work_page
from course_kit.review.access import Access, Guarded
from course_kit.review.large_forms import BoundedForms
from course_kit.review.requests import Page
from course_kit.review.writing import WriteAuthor, WriteFlag, WriteMark, WriteRubric

STATIC = {"review.css": "text/css", "review.js": "text/javascript"}
_LARGEST_BODY = 1 << 30  # beyond it, the connection is reset


class Overview(Page):
    def get(self):
        self.finish(overview.whole(self.review))


class WorkPage(Page):
    def get(self, exercise, key):
        if exercise not in self.review.graded.exercises:
            raise tornado.web.HTTPError(404)
        by, mistake = self.get_query_argument("by", ""), self.get_query_argument("mistake", "")
        self.finish(work_page.whole(self.review, exercise, self.student(key), self.xsrf, self.author, by, mistake))


class AnswersPage(Page):
    def get(self, lesson, key=None):
        if lesson not in self.review.graded.lessons:
            raise tornado.web.HTTPError(404)
        those = self.review.with_answers(lesson)
        student = self.student(key) if key else next(iter(those or self.review.people.sorted(self.review.graded.students)))
        self.finish(answers_page.whole(self.review, lesson, student, self.xsrf, self.author))


class Static(Guarded):
    """The two files that the pages load; no name from a request reaches the disk."""

    def get(self, name):
        self.set_header("Content-Type", f"{STATIC[name]}; charset=utf-8")
        self.finish(Path(__file__).with_name(name).read_bytes())


class Missing(Page):
    def prepare(self):
        super().prepare()
        if not self._finished:
            raise tornado.web.HTTPError(404)


def application(review, access):
    given = {"access": access, "review": review}
    return BoundedForms(
        [
            (r"/", Overview, given),
            (r"/work/([^/]+)/([0-9a-f]{16})", WorkPage, given),
            (r"/answers/([^/]+)", AnswersPage, given),
            (r"/answers/([^/]+)/([0-9a-f]{16})", AnswersPage, given),
            (r"/mark", WriteMark, given),
            (r"/flag", WriteFlag, given),
            (r"/rubric", WriteRubric, given),
            (r"/author", WriteAuthor, given),
            (r"/static/(review\.css|review\.js)", Static, {"access": access}),
        ],
        default_handler_class=Missing,
        default_handler_args=given,
        xsrf_cookies=True,
        xsrf_cookie_name=f"_xsrf-{access.port}",  # a JupyterLab on this machine has one too
        xsrf_cookie_kwargs={"httponly": True, "samesite": "Strict"},
        log_function=lambda handler: None,  # addresses hold the token
    )


async def serve(review, port, started):
    """Runs until it is ended. @param started is told the link with the token"""
    sockets = tornado.netutil.bind_sockets(port, "127.0.0.1")
    access = Access(sockets[0].getsockname()[1])
    server = tornado.httpserver.HTTPServer(application(review, access), max_body_size=_LARGEST_BODY, max_header_size=20_000, idle_connection_timeout=60)
    server.add_sockets(sockets)
    started(access)
    try:
        await asyncio.Event().wait()
    finally:
        server.stop()
