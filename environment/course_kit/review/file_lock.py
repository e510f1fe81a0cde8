"""A lock that writers hold while they change a table, whichever program and whoever's it is.

`course forget` holds the same lock while it deletes a student's rows.
"""

import contextlib
import os
import threading
import time
from pathlib import Path

from course_kit.say import Trouble

FILE = Path("review") / "lock"
_PATIENCE = 20
_HERE = threading.Lock()  # the system's lock is one of the whole process


@contextlib.contextmanager
def held(folder, patience=_PATIENCE):
    """Waits until nobody else changes the tables of this folder of results."""
    if not _HERE.acquire(timeout=patience):
        raise _busy(folder)
    try:
        path = folder / FILE
        path.parent.mkdir(exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _wait(file, folder, time.monotonic() + patience)
            yield
        finally:
            os.close(file)  # which gives the lock back
    finally:
        _HERE.release()


def _wait(file, folder, end):
    while True:
        try:
            return _lock(file)
        except OSError:
            if time.monotonic() > end:
                raise _busy(folder) from None
            time.sleep(0.02)


def _busy(folder):
    return Trouble(f"another program has been changing the marks in {folder} for too long.", "Nothing was written. Try again.")


if os.name == "nt":
    import msvcrt

    def _lock(file):
        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file):
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1)
