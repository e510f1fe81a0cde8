"""All the set-up, in order; each step is skipped when it is done, and repeated when it was left half done."""

import math
import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from course_kit import jars as built, ijava, java, kernel, labextension, places, processes, python_packages, system, temurin
from course_kit.say import Trouble


DISK_NEEDED = 2.0  # GB: Python packages, Maven's repository and the jars, with room to work
MORE_ROOM = f"Free {DISK_NEEDED:.0f} GB, or set COURSE_HOME to a folder on another disk."


@dataclass(frozen=True)
class Ready:
    """What a finished set-up gives to the other commands."""

    jdk: java.Jdk
    python: Path
    jars: Path
    kernel_jar: Path


def prepare(asked_jdk=None, *also, fetch=None):
    """Looks whether there is a place to write and a JDK; on Debian as root, installs the system packages missing.

    Where there is no JDK, one is fetched: without asking (fetch is True), if the user says so (False), or not at all (None).
    """
    writable()
    if system.can_install():
        lacking = missing(*also)
        if lacking:
            system.install(*lacking)
    try:
        return java.choose(asked_jdk)
    except Trouble:
        if asked_jdk or fetch is None or not temurin.agreed(fetch):
            raise
        temurin.fetch()
        return java.choose()


def missing(*also):
    """What the kit uses and this system lacks, found without starting Java."""
    lacking = []
    if not any(jdk.fits for jdk in java.installed()):
        lacking.append("jdk")
    if not system.has_venv():
        lacking.append("venv")
    if sys.platform.startswith("linux"):
        if not system.has_fonts():
            lacking.append("fonts")
        if not shutil.which("bwrap"):
            lacking.append("bubblewrap")
        if "chromium" in also and not shutil.which("chromium"):
            lacking.append("chromium")
    return lacking


def ready(asked_jdk=None, asked_kernel=kernel.JJAVA, fetch=None):
    """Does what is missing and gives what was made."""
    kernel.options()  # told before the set-up, not after it
    enough_room()
    jdk = prepare(asked_jdk, fetch=fetch)
    older = ijava.ensure() if asked_kernel == kernel.IJAVA else None
    python, jars = together(python_packages.ensure, lambda: built.for_kernel(jdk))
    jar = older or kernel.jjava(python)
    kernel.write(jdk, jar, jars)
    labextension.write(jars)
    return Ready(jdk, python, jars, jar)


def room():
    """How many GB are free where everything goes."""
    place = next(folder for folder in (places.HOME, *places.HOME.parents) if folder.exists())
    usage = shutil.disk_usage(place)
    return usage.free / 1e9 if usage.total else math.inf  # what has no size, such as /proc, cannot be full


def enough_room():
    """A first set-up that would end with a full disk is told so before it begins, as `doctor` does."""
    if not places.PYTHON.exists() and room() < DISK_NEEDED:
        raise Trouble(f"expected {DISK_NEEDED:.0f} GB free for {places.HOME}, found {room():.1f} GB.", MORE_ROOM)


def together(*steps):
    """Does several steps at once, most of whose time is waiting for the network; the first trouble ends all."""
    pool = ThreadPoolExecutor(len(steps))
    waiting = [pool.submit(step) for step in steps]
    try:
        for done in as_completed(waiting):
            done.result()
    except BaseException:
        with processes.ending_all():
            pool.shutdown()
        raise
    pool.shutdown()
    return [done.result() for done in waiting]


def writable():
    """A folder that cannot be written to or used is told at once, not in the middle."""
    for folder in (places.HOME, places.ROOT):
        if os.pathsep in str(folder):
            raise Trouble(
                f"expected a folder without “{os.pathsep}” in its path, found {folder}.",
                "That sign separates folders in lists of them. Rename the folder, or set COURSE_HOME=/path/to/folder if it is that one.",
            )
    try:
        places.STAMPS.mkdir(parents=True, exist_ok=True)
        probe = places.STAMPS / ".probe"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise Trouble(
            f"expected to write in {places.HOME}, found: {error.strerror}.",
            "Make sure that you own the project's folder, or name another one: COURSE_HOME=/path/to/folder",
        ) from None
