"""What a user sees: lines, colours on a terminal only, steps with their time, and troubles with their remedy.

Once `guard` was called, nothing that this process prints holds a character that cannot be seen, whoever prints it.
"""

import contextlib
import os
import re
import secrets
import shutil
import sys
import threading
import time

from course_kit import visible

# Who names a file cannot know this, so only what is said here becomes an order to the terminal.
_SECRET = secrets.token_hex(8)
_CLEAR = f"<{_SECRET} clear>"


class _Guarded:
    """A stream whose text is made visible; the orders to the terminal that are meant come after that."""

    def __init__(self, stream):
        self._stream = stream

    def write(self, text):
        shown = visible.of(text).replace(_CLEAR, "\r\033[K")
        self._stream.write(re.sub(rf"<{_SECRET} (\d+m)>", "\033[\\1", shown))
        return len(text)

    def __getattr__(self, name):
        return getattr(self._stream, name)


def guard():
    """Makes all that is printed from here on visible; argparse and Python's own messages too."""
    sys.stdout, sys.stderr = _Guarded(sys.stdout), _Guarded(sys.stderr)


class Trouble(Exception):
    """Something the user can mend: what was expected, what was found, and the command that fixes it."""

    def __init__(self, message, remedy=None, code=1):
        super().__init__(message)
        self.remedy = remedy
        self.code = code


def _terminal(stream):
    return isinstance(stream, _Guarded) and stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _paint(code, text, stream):
    return f"<{_SECRET} {code}m>{text}<{_SECRET} 0m>" if _terminal(stream) else text


def bold(text):
    return _paint("1", text, sys.stdout)


def green(text):
    return _paint("32", text, sys.stdout)


def red(text):
    return _paint("31", text, sys.stdout)


def line(text=""):
    print(text, flush=True)


class Stopped(KeyboardInterrupt):
    """A Ctrl-C of which the user was told already."""


def stopped():
    """Says that Ctrl-C ended the command; a terminal has written ^C into the line, perhaps after a bar."""
    line("\nStopped." if sys.stdout.isatty() else "Stopped.")


def warn(text):
    print(_paint("33", "Note: ", sys.stderr) + text, file=sys.stderr, flush=True)


def trouble(problem):
    print(_paint("31", "course: ", sys.stderr) + str(problem), file=sys.stderr)
    if problem.remedy:
        for part in problem.remedy.splitlines():
            print("  " + part, file=sys.stderr)
    sys.stderr.flush()


def seconds(duration):
    if duration < 10:
        return f"{duration:.1f} s"
    return f"{duration:.0f} s" if duration < 120 else f"{duration / 60:.1f} min"


class _Ticker:
    """One line on a terminal that shows which steps go on, and since when."""

    def __init__(self):
        self._lock = threading.Lock()
        self._steps = {}
        self._thread = None

    def begin(self, title):
        with self._lock:
            self._steps[title] = time.monotonic()
            if sys.stdout.isatty() and self._thread is None:
                self._thread = threading.Thread(target=self._tick, daemon=True)
                self._thread.start()
            elif not sys.stdout.isatty():
                line(f"{title} …")

    def end(self, title, how):
        with self._lock:
            duration = time.monotonic() - self._steps.pop(title)
            clear = _CLEAR if sys.stdout.isatty() else ""
            line(f"{clear}{title}: {how} in {seconds(duration)}")

    def _tick(self):
        while True:
            time.sleep(0.5)
            with self._lock:
                if not self._steps:
                    self._thread = None
                    return
                parts = [f"{title} … {time.monotonic() - since:.0f} s" for title, since in self._steps.items()]
                width = shutil.get_terminal_size().columns - 1
                print(_CLEAR + "   ".join(parts)[:width], end="", flush=True)


_ticker = _Ticker()


@contextlib.contextmanager
def step(title):
    """Names a long piece of work, shows on a terminal that it goes on, and says at its end how long it took."""
    _ticker.begin(title)
    how = "stopped"
    try:
        yield
        how = "done"
    finally:
        _ticker.end(title, how)
