"""Other programs: run with a log, and stopped with all their children when the user presses Ctrl-C."""

import contextlib
import os
import platform
import re
import signal
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from course_kit import places, variables, visible
from course_kit.say import Trouble


def environment(**more):
    """The variables of every program that is started here: the user's that are permitted, and more."""
    return {**variables.permitted(), "PYTHONNOUSERSITE": "1", **{k: str(v) for k, v in more.items()}}


# Seconds: a program that is only asked something answers in one; it may stand on a drive that is gone, or be something else.
ANSWER = 15
WORK = 120  # for a program that is known to be there and does a little first, on a machine that has much to do
LONG = 3600  # for one that builds, measures or downloads


class NoAnswer(Trouble):
    """A program that was asked something and gave no answer in time; it is ended."""

    def __init__(self, command, seconds):
        super().__init__(f"{command[0]} gives no answer within {seconds} s.", f"The command was: {visible.line(' '.join(command))}")


def said(command, env=None, seconds=None, input=None, check=False, **options):
    """Asks a program, which has so many seconds, or ANSWER; gives its exit code and what it said.

    A second Ctrl-C does not reach what helps to end.
    """
    apart = bool(_interrupted) and os.name != "nt"
    seconds = seconds or ANSWER
    command = [str(part) for part in command]
    pipe = subprocess.PIPE
    stdin = subprocess.DEVNULL if input is None else pipe
    process = _open(command, env, stdin=stdin, stdout=pipe, stderr=pipe, text=True, start_new_session=apart, **options)
    try:
        out, err = process.communicate(input, seconds)
    except subprocess.TimeoutExpired:
        raise NoAnswer(command, seconds) from None
    finally:
        _running.discard(process)
        if process.returncode is None:
            _abandon(process)
    if check and process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, out, err)
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _abandon(process):
    """Ends a program at once, without waiting long for one that even the system cannot end."""
    _kill([*descendants(process.pid), process.pid])
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe:
            pipe.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(1)


def run(command, log, env=None, cwd=places.ROOT, echo=None):
    """Runs to the end, output to a log file (each line also to `echo`); gives the exit code."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "ab") as out:
        out.write(("$ " + visible.line(" ".join(str(part) for part in command)) + "\n").encode())
        out.flush()
        pipe = subprocess.PIPE if echo else out
        process = start(command, stdout=pipe, stderr=subprocess.STDOUT, env=env, cwd=cwd)
        try:
            if echo:
                for raw in process.stdout:
                    out.write(raw)
                    out.flush()
                    echo(raw.decode(errors="replace").rstrip())
            return process.wait()
        finally:
            stop(process)
            if echo:
                process.stdout.close()


_interrupted = []  # not empty once a signal ended the command, or once it ended by itself


def end_on_signals():
    """A closed terminal or a polite kill ends everything as Ctrl-C does; what ends is not disturbed by a second one."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and (number == signal.SIGINT or signal.getsignal(number) != signal.SIG_IGN):  # nohup's wish
            signal.signal(number, _interrupt)


def _interrupt(*_):
    if _opening:
        _opening.append(_interrupt)
    elif not _interrupted:
        over()
        raise KeyboardInterrupt


def over():
    """From now on no signal interrupts anything here. The handler stays: one that is taken away while a signal waits for it is an error."""
    _interrupted.append(True)


_running = set()
_ending = threading.Event()
_opening = []  # not empty while the main thread, which signals interrupt, starts a program


def _open(command, env, **options):
    """Starts a program; a signal that comes meanwhile interrupts only when the program is known, and can be ended."""
    interruptible = threading.current_thread() is threading.main_thread()
    if interruptible:
        _opening.append(command)
    try:
        process = subprocess.Popen(command, env=env or environment(), **options)
        _running.add(process)
    finally:
        came = interruptible and _opening[1:]
        if interruptible:
            _opening.clear()
        if came:
            _interrupt()
    return process


def start(command, env=None, stdin=subprocess.DEVNULL, **options):
    """Starts a program in a group of its own, so that Ctrl-C reaches it only through us."""
    pause(0)
    if os.name == "nt":
        options["creationflags"] = subprocess.CREATE_NEW_PROCESS_GROUP
    else:
        options["start_new_session"] = True
    process = _open([str(part) for part in command], env, stdin=stdin, **options)
    if _ending.is_set():  # it was asked for meanwhile
        stop(process, patience=1)
    return process


def pause(seconds):
    """Waits, unless all is being ended."""
    if _ending.wait(seconds):
        raise Trouble("stopped, because another step failed.")


def end_rest():
    """Ends whatever was started here and still runs."""
    for process in list(_running):
        stop(process, patience=5)


@contextlib.contextmanager
def ending_all():
    """Ends all that was started here, by whichever thread, and lets nothing start until the block is left."""
    _ending.set()
    try:
        end_rest()
        yield
    finally:
        _ending.clear()


def side_by_side(work, items, jobs):
    """Yields what the work gives for each item, in their order, `jobs` at a time; whoever stops listening ends what was started."""
    pool = ThreadPoolExecutor(jobs)
    try:
        yield from pool.map(work, items)
    except BaseException:
        with ending_all():
            pool.shutdown(cancel_futures=True)
        raise
    pool.shutdown()


def stop(process, patience=15):
    """Ends a program and everything that it started; first politely."""
    _running.discard(process)
    if process.poll() is not None:
        return
    family = descendants(process.pid)
    if os.name == "nt":
        said(["taskkill", "/T", "/F", "/PID", process.pid])
        process.wait()
        return
    process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(patience)
    _kill([*family, process.pid])
    process.wait()


def _kill(pids):
    for pid in pids:
        with contextlib.suppress(OSError):
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))  # Windows' SIGTERM is as hard


def descendants(pid):
    """All children, children's children and so on, of a process."""
    children = {}
    for child, parent in _parents():
        children.setdefault(parent, []).append(child)
    found, waiting = [], [pid]
    while waiting:
        more = children.get(waiting.pop(), [])
        found += more
        waiting += more
    return found


def _parents():
    if Path("/proc/self/stat").exists():
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                with contextlib.suppress(OSError):
                    yield int(folder.name), int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    elif os.name != "nt":
        for row in said(["ps", "-axo", "pid=,ppid="]).stdout.splitlines():
            child, parent = row.split()
            yield int(child), int(parent)


def tail(log, lines=15):
    """The last lines of a log, for a message."""
    text = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.is_file() else []
    return "\n".join(text[-lines:])


def fail(what, log, remedy=None):
    """Raises the clearest trouble that a failed program's log allows."""
    text = tail(log, 400)
    for mark, cause, mend in _CAUSES:
        found = re.search(mark, text)
        if found:
            raise Trouble(f"{what}: {cause.format(*found.groups())}", "\n".join(filter(None, [mend, remedy, f"The log is {log}"])))
    last = "\n".join("| " + row for row in tail(log, 12).splitlines())
    raise Trouble(f"{what} failed.", f"{last}\n{remedy or ''}\nThe log is {log}".replace("\n\n", "\n"))


def package_not_found(log):
    """The Python package that pip looked for in vain; None where something else failed."""
    found = re.search(_NO_PACKAGE, tail(log, 400))
    return found[1] if found else None


_NO_PACKAGE = r"No matching distribution found for (\S+)"
_NETWORK = "Connect to the internet once and repeat the command: whatever was fetched already is kept."
_CAUSES = [
    ("No space left on device", "the disk is full.", "Free about 2 GB and repeat the command."),
    ("(.*Permission denied.*)", "permission was denied: {0}", "Make sure that you own what is named there, or set COURSE_HOME to a folder of yours."),
    ("NameResolutionError", "the network cannot be reached.", _NETWORK),
    ("NewConnectionError", "the network cannot be reached.", _NETWORK),
    ("Temporary failure in name resolution", "the network cannot be reached.", _NETWORK),
    ("Unknown host", "the network cannot be reached.", _NETWORK),
    ("UnknownHostException", "the network cannot be reached.", _NETWORK),
    ("Network is unreachable", "the network cannot be reached.", _NETWORK),
    ("Connection refused", "the network cannot be reached.", _NETWORK),
    ("Could not transfer artifact", "the network broke off.", _NETWORK),
    ("Hash does not match", "what was fetched is not what the kit pins.", "Something on the way changed it; try another network."),
    (_NO_PACKAGE, f"the Python package {{0}} could not be found for Python {platform.python_version()}.", _NETWORK),
]


