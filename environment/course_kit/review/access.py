"""Who may ask: this machine's browser with the token of this server; nobody else's pages and no other host's names."""

import hmac
import secrets

import tornado.web

from course_kit.review.large_forms import too_large
from course_kit.review.marks import LARGEST_FORM
from course_kit.say import Trouble

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Server": "course review",
}


class Access:
    """The secrets of one server."""

    def __init__(self, port, token=None):
        self.port = port
        self.token = token or secrets.token_hex(24)
        self.session = secrets.token_hex(24)
        self.cookie = f"review-{port}"  # browsers share cookies between all ports of a machine
        self.hosts = (f"127.0.0.1:{port}", f"localhost:{port}")

    def link(self):
        return f"http://127.0.0.1:{self.port}/?token={self.token}"


class Refused(tornado.web.HTTPError):
    """A request that is not answered. @param words for who reads the page: what was expected, and what to do"""

    def __init__(self, status, words):
        super().__init__(status)
        self.words = words


class Guarded(tornado.web.RequestHandler):
    """A request that is answered only to who has the cookie; the token of the link gives it."""

    def initialize(self, access):
        self.access = access

    def set_default_headers(self):
        for name, value in HEADERS.items():
            self.set_header(name, value)

    def prepare(self):
        self._require_host()
        given = self.get_query_argument("token", None)
        if given is not None and self.request.method == "GET" and _same(given, self.access.token):
            self.set_cookie(self.access.cookie, self.access.session, httponly=True, samesite="Strict", path="/")
            # Not a redirect: the browser would not send a strict cookie after one that began in another program.
            self.finish('<!DOCTYPE html>\n<meta http-equiv="refresh" content="0; url=/">\n<title>Marking</title>\n<a href="/">Go on</a>\n')
        else:
            self._require_session()

    def check_xsrf_cookie(self):
        """Comes before `prepare`, so whoever may not ask at all is told that, and not what is wrong with a form."""
        self._require_host()
        self._require_session()
        if too_large(self.request):
            raise Refused(413, f"What was sent is larger than {LARGEST_FORM // 1000} kB, so nothing was written. Go back, shorten the text, and send it again.")
        try:
            super().check_xsrf_cookie()
        except tornado.web.HTTPError:
            raise Refused(403, "This form comes from an outdated page, so nothing was written. Go back, reload the page, and send it again.") from None

    def _require_host(self):
        if self.request.host not in self.access.hosts:  # a page elsewhere, whose name leads here
            raise Refused(403, f"This page has no other address than http://{self.access.hosts[0]}/. Open the link with its token, which “course review” prints.")

    def _require_session(self):
        if not _same(self.get_cookie(self.access.cookie, ""), self.access.session):
            raise Refused(403, "This browser has not opened the link with its token yet. Open the one that “course review” prints; each start prints a new one.")

    def log_exception(self, kind, value, trace):
        """Who is refused reads why; only what nobody thought of is for the terminal."""
        if not isinstance(value, (Trouble, tornado.web.HTTPError)):
            super().log_exception(kind, value, trace)


def _same(given, expected):
    return hmac.compare_digest(given.encode(), expected.encode())
