"""Locks that programs hold while they change what others change too: the system's, which end with the program that has them."""

import contextlib
import errno
import os
import threading

_HERE = {}  # the system's locks are those of the whole process, so its threads need one of their own for each file
_BUSY = {errno.EACCES, errno.EAGAIN, errno.EDEADLK, getattr(errno, "EDEADLOCK", errno.EDEADLK)}


@contextlib.contextmanager
def held(path, waiting):
    """Waits until nobody else holds the lock of this file.

    @param waiting is called before each new attempt: it pauses, or raises what ends the wait
    """
    here = _HERE.setdefault(str(path), threading.Lock())
    _until(lambda: here.acquire(blocking=False), waiting)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _until(lambda: _taken(file), waiting)
            yield
        finally:
            os.close(file)  # which gives the lock back
    finally:
        here.release()


def _until(attempt, waiting):
    while not attempt():
        waiting()


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
