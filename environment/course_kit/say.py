"""What a user sees: lines, colours on a terminal only, steps with their time, and troubles with their remedy."""

import contextlib
import os
import sys
import threading
import time


class Trouble(Exception):
    """Something the user can mend: what was expected, what was found, and the command that mends it."""

    def __init__(self, message, remedy=None, code=1):
        super().__init__(message)
        self.remedy = remedy
        self.code = code


def _terminal(stream):
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _paint(code, text, stream):
    return f"\033[{code}m{text}\033[0m" if _terminal(stream) else text


def bold(text):
    return _paint("1", text, sys.stdout)


def green(text):
    return _paint("32", text, sys.stdout)


def red(text):
    return _paint("31", text, sys.stdout)


def line(text=""):
    print(text, flush=True)


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


@contextlib.contextmanager
def step(title):
    """Names a long piece of work, shows on a terminal that it goes on, and says at its end how long it took."""
    begun = time.monotonic()
    done = threading.Event()
    if sys.stdout.isatty():
        def tick():
            while not done.wait(1):
                print(f"\r{title} … {time.monotonic() - begun:.0f} s ", end="", flush=True)
        ticker = threading.Thread(target=tick, daemon=True)
        ticker.start()
    else:
        ticker = None
        line(f"{title} …")
    ended = "stopped"
    try:
        yield
        ended = "done"
    finally:
        done.set()
        if ticker:
            ticker.join()
            print("\r\033[K", end="")
        line(f"{title}: {ended} in {seconds(time.monotonic() - begun)}")
