"""Who may ask: this machine's browser with the token of this server; nobody else's pages and no other host's names."""

import hmac
import secrets

import tornado.web

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


class Guarded(tornado.web.RequestHandler):
    """A request that is answered only to who has the cookie; the token of the link gives it."""

    def initialize(self, access):
        self.access = access

    def set_default_headers(self):
        for name, value in HEADERS.items():
            self.set_header(name, value)

    def prepare(self):
        if self.request.host not in self.access.hosts:
            raise tornado.web.HTTPError(403, "the name of another host")  # a page elsewhere, whose name leads here
        given = self.get_query_argument("token", None)
        if given is not None and self.request.method == "GET" and _same(given, self.access.token):
            self.set_cookie(self.access.cookie, self.access.session, httponly=True, samesite="Strict", path="/")
            # Not a redirect: the browser would not send a strict cookie after one that began in another program.
            self.finish('<!DOCTYPE html>\n<meta http-equiv="refresh" content="0; url=/">\n<title>Marking</title>\n<a href="/">Go on</a>\n')
        elif not _same(self.get_cookie(self.access.cookie, ""), self.access.session):
            raise tornado.web.HTTPError(403, "no token")

    def log_exception(self, kind, value, trace):
        """Who is refused reads why; only what nobody thought of is for the terminal."""
        if not isinstance(value, (Trouble, tornado.web.HTTPError)):
            super().log_exception(kind, value, trace)


def _same(given, expected):
    return hmac.compare_digest(given.encode(), expected.encode())
