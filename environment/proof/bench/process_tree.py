"""What a program costs with all that it starts: processor time, time by the clock, and the most memory at a time."""

import contextlib
import ctypes
import json
import os
import resource
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from course_kit import places, processes

# Of <sys/prctl.h>: whose parent has ended becomes a child of this process, which so learns what it used.
PR_SET_CHILD_SUBREAPER = 36
LOOK = 0.5


@dataclass(frozen=True)
class Cost:
    """Seconds, and the most megabytes that all processes held together; no memory where the system does not tell."""

    processor: float
    clock: float
    megabytes: float | None


def measure(command, log):
    """Runs a program to its end. Killed processes count too, and those of other process spaces, of which bubblewrap makes one for each sandbox."""
    told = log.with_suffix(".cost")
    # In a process of its own, which takes in all whose parents have ended, and nobody else's.
    if processes.run([sys.executable, "-m", __name__, told, log, *command], log, cwd=places.ENVIRONMENT):
        processes.fail("The program that is measured", log)
    return Cost(**json.loads(told.read_text()))


def _main(told, log, *command):
    _adopt()
    begun, ended, most = time.monotonic(), threading.Event(), []
    watch = threading.Thread(target=_watch, args=(os.getpid(), ended, most))
    watch.start()
    try:
        code = processes.run(command, Path(log))
        clock = time.monotonic() - begun
    finally:
        ended.set()
        watch.join()
    _take_leave()
    Path(told).write_text(json.dumps({"processor": _used(), "clock": clock, "megabytes": max(most, default=None)}))
    return code


def _adopt():
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _take_leave():
    """Waits for what was started by others and has lost them; what still runs a moment later is left alone."""
    end = time.monotonic() + 2
    with contextlib.suppress(ChildProcessError):
        while time.monotonic() < end:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.01)


def _used():
    """Processor time of all processes that have ended below this one."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _watch(pid, ended, most):
    while not ended.wait(LOOK):
        sizes = [size for size in map(_megabytes, processes.descendants(pid)) if size is not None]
        if sizes:
            most.append(sum(sizes))


def _megabytes(pid):
    """A process' share of the memory that it holds with others; where that is nobody's business, all of it."""
    with contextlib.suppress(OSError):
        for row in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if row.startswith("Pss:"):
                return int(row.split()[1]) / 1024
    with contextlib.suppress(OSError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    return None


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:]))
