"""Starts the command that the user typed."""

import sys

if sys.version_info < (3, 10):
    sys.exit(
        "course: expected Python 3.10 or later, found %s at %s. "
        "Install a newer one (python.org, or your system's package manager)." % (sys.version.split()[0], sys.executable)
    )

if not sys.executable:
    sys.exit("course: this Python does not know where its program is, so it can start no other one. Set PATH, and repeat the command.")

import os
import signal


def stopped(*_):
    """Ctrl-C before there is anything to end."""
    os.write(1, b"Stopped.\n")
    os._exit(130)


signal.signal(signal.SIGINT, stopped)

from course_kit import processes, say
from course_kit.main import main


def run():
    """One command; Ctrl-C counts until its exit code is known, and while its trouble is told."""
    try:
        code = main(sys.argv[1:])
        processes.over()
        return code
    except KeyboardInterrupt:
        say.stopped()
        return 130
    finally:
        if hasattr(signal, "pthread_sigmask"):  # Python gives up its handlers at its end, where another Ctrl-C would change the exit code
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


say.guard()
sys.exit(run())
