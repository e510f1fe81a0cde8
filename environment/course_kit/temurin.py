"""Eclipse Temurin for machines without a JDK: fetched into .course/jdk when the user agrees, and nowhere else."""

import shutil
import sys

from course_kit import java, jdk_pins, places, processes, python_packages, say, set_up_lock, stamps
from course_kit.say import Trouble

LOCK = places.ENVIRONMENT / "jdk.lock"
_LOG = places.LOGS / "jdk.log"


def agreed(without_asking):
    """Says what would be fetched, and gives whether the user wants it: by the option, or by an answer on a terminal."""
    if jdk_pins.archive() is None or not (without_asking or _terminal()):
        return False
    version = jdk_pins.read()["version"]
    say.line(f"No JDK was found. Eclipse Temurin {version} (200 MB) can be fetched into {places.JDK}; nothing else on this machine changes.")
    try:
        return without_asking or input("Fetch it? [Y/n] ").strip().lower() in ("", "y", "yes")
    except EOFError:
        return False


def _terminal():
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def fetch():
    """Fetches it, or says what to do instead."""
    try:
        _fetch()
        found = java.look(java.fetched())
        if found is None or not found.fits:
            raise Trouble(f"expected a JDK in {places.JDK}, found {found or 'no Java'}.")
    except Trouble as problem:
        parts = [problem.remedy, "Or install a JDK yourself:", java.remedy(fetch=False)]
        raise Trouble(f"no JDK is installed, and none could be fetched: {problem}", "\n".join(filter(None, parts))) from None


def _fetch():
    """Through cjdk, in an environment of its own; what was broken off leaves nothing behind."""
    python = python_packages.ensure_for_jdk(LOCK)
    with set_up_lock.held(places.JDK, "Eclipse Temurin"):
        found = java.look(java.fetched())
        if found is None or not found.fits:
            _unpack(python)


def _unpack(python):
    address, checksum = jdk_pins.archive()
    new = stamps.unfinished(places.JDK)
    _LOG.unlink(missing_ok=True)
    env = processes.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
    try:
        with say.step("Eclipse Temurin"):
            if processes.run([python, "-m", "course_kit.temurin_archive", address, checksum, new], _LOG, env):
                processes.fail("Fetching a JDK", _LOG)
            stamps.replace_folder(new / "jdk", places.JDK)
    finally:
        shutil.rmtree(new, ignore_errors=True)
