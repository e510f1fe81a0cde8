"""Forms that are too large: read to their end, so that the browser reads the answer, and kept in no memory."""

import tornado.httputil
import tornado.web

from course_kit.review.marks import LARGEST_FORM


def too_large(request):
    """Whether some of what was sent is not in the request."""
    return getattr(request, "cut", False)


class BoundedForms(tornado.web.Application):
    """Hands on the beginning of what is too large; a server that stopped reading would reset the connection."""

    def get_handler_delegate(self, request, *target, **more):
        return _Bounded(request, super().get_handler_delegate(request, *target, **more))


class _Bounded(tornado.httputil.HTTPMessageDelegate):
    def __init__(self, request, whole):
        self._request, self._whole, self._left = request, whole, LARGEST_FORM

    def headers_received(self, start_line, headers):
        return self._whole.headers_received(start_line, headers)

    def data_received(self, chunk):
        self._left -= len(chunk)
        if self._left >= 0:
            return self._whole.data_received(chunk)
        self._request.cut = True
        return None

    def finish(self):
        self._whole.finish()

    def on_connection_close(self):
        self._whole.on_connection_close()
