"""Locks that programs hold while they change what others change too: the system's, which end with the program that has them."""

import contextlib
import errno
import os
import threading
import time

_HERE = {}  # the system's locks are those of the whole process, so its threads need one of their own for each file
_PAUSE = 0.02
_BUSY = {errno.EACCES, errno.EAGAIN, errno.EDEADLK, getattr(errno, "EDEADLOCK", errno.EDEADLK)}


@contextlib.contextmanager
def held(path, patience, busy, waiting=lambda: None):
    """Waits until nobody else holds the lock of this file.

    @param patience in seconds, or None where only the user ends the wait
    @param busy gives what is raised then
    @param waiting is called once if somebody else holds it
    """
    wait = _Wait(patience, busy, waiting)
    here = _HERE.setdefault(str(path), threading.Lock())
    wait.until(lambda: here.acquire(blocking=False))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            wait.until(lambda: _taken(file))
            yield
        finally:
            os.close(file)  # which gives the lock back
    finally:
        here.release()


class _Wait:
    """Tries again and again; says once that it does."""

    def __init__(self, patience, busy, waiting):
        self._end = None if patience is None else time.monotonic() + patience
        self._busy, self._waiting = busy, waiting

    def until(self, attempt):
        while not attempt():
            if self._end is not None and time.monotonic() > self._end:
                raise self._busy()
            self._waiting()
            self._waiting = lambda: None
            time.sleep(_PAUSE)


def _taken(file):
    try:
        _lock(file)
        return True
    except OSError as error:
        if error.errno in _BUSY:
            return False
        raise


if os.name == "nt":
    import msvcrt

    def _lock(file):
        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file):
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1)
