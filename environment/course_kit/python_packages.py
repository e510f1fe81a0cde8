"""The private Python environment in .course/python, with every package pinned by version and hash."""

import os
import sys
from pathlib import Path

from course_kit import pip, places, processes, say, set_up_lock, shipped_wheels, stamps, system
from course_kit.say import Trouble

GOLDEN = places.HOME / "python-golden"


def ensure():
    """Makes the environment when it is missing, half finished or older than the lock file."""
    return _ensure("python", places.PYTHON, places.LOCK, "Python packages (JupyterLab and the Java kernel)")


def ensure_for_tests(lock):
    """An environment of its own for what only tests use."""
    return _ensure("python-" + lock.stem, places.HOME / f"python-{lock.stem}", lock, f"Python packages ({lock.stem} tests)")


def ensure_for_jdk(lock):
    """An environment of its own for what fetches a JDK: where one is installed, nobody needs it."""
    return _ensure("python-jdk", places.HOME / "python-jdk", lock, "Python packages that fetch a JDK")


def ensure_golden(lock):
    """An environment of its own for what golden values are made with: no user of the kit needs these gigabytes."""
    return _ensure(GOLDEN.name, GOLDEN, lock, "PyTorch, scikit-learn and mpmath (on Linux several GB)")


def golden_is_fresh(lock):
    return stamps.fresh(GOLDEN.name, _value(lock), places.venv_python(GOLDEN))


def _ensure(name, place, lock, title):
    value = _value(lock)

    def fresh():
        return stamps.fresh(name, value, places.venv_python(place))

    if not fresh():
        if not system.has_venv():
            raise Trouble("Python's venv and ensurepip modules are missing.", system.command_here("venv"))
        with set_up_lock.held(place, title):
            if not fresh():
                with say.step(title):
                    _make(name, place, lock)
                stamps.remember(name, value)
    _settle(place)
    return places.venv_python(place)


def _value(lock):
    return stamps.digest(lock, sys.version, sys.executable)


def _settle(place):
    """A kit that was moved or copied goes on from where it is: only the programs in bin/ hold the folder's name."""
    known = place / "folder"
    before = known.read_text(encoding="utf-8") if known.is_file() else str(place)
    if before != str(place):
        _name_again(Path(before), place)
    if not known.is_file() or before != str(place):
        stamps.write(known, str(place))


def _make(name, place, lock):
    log = places.LOGS / f"{name}.log"
    log.unlink(missing_ok=True)
    new = stamps.unfinished(place)
    if processes.run([sys.executable, "-m", "venv", new], log):
        processes.fail("Making the private Python environment", log)
    _install(places.venv_python(new), lock, log)
    stamps.forget(name)
    stamps.replace_folder(new, place)
    _name_again(new, place)


def _install(python, lock, log):
    """From the packages that came with the kit; what these lack for this Python is fetched, with all others."""
    words = ["install", "--retries", "2", "--require-hashes", "--only-binary", ":all:", "-r", lock]
    made_for = shipped_wheels.made_for() if lock == places.LOCK else None
    if made_for is None:
        if pip.run(python, words, log):
            processes.fail("Installing Python packages", log)
        return
    if not pip.run(python, [*words, "--no-index", "--find-links", places.SHIPPED_WHEELS], log):
        return
    package = processes.package_not_found(log)
    if package is None:
        processes.fail("Installing the Python packages that came with the kit", log)
    this = f"this is {shipped_wheels.this_python()}"
    say.warn(f"the Python packages that came with the kit are complete for {made_for}, and {this}: {package} is missing, so all are fetched.")
    if pip.run(python, words, log):
        processes.fail(
            f"{package} is not among the Python packages that came with the kit for {made_for} ({this}), and fetching it failed",
            log,
            f"Or name the Python that the kit was made for: COURSE_PYTHON=/path/to/python3 ({made_for})",
        )


def _name_again(old, place):
    """Programs in bin/ hold the folder's name in their first line; it was a temporary one."""
    if os.name == "nt":
        return  # there, programs are started as "python -m …" only
    for script in (place / "bin").iterdir():
        if script.is_file() and not script.is_symlink():
            text = script.read_bytes()
            if str(old).encode() in text:
                script.write_bytes(text.replace(str(old).encode(), str(place).encode()))
