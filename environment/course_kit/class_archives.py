"""Class-data archives: what Java once made of the classes that a program loads, from which its next start takes them.

An archive belongs to one JDK and to jars as they are. A JVM that it does not fit starts without it, a little later, and says nothing.
"""

import contextlib
import os

from course_kit import places, processes, stamps

FOLDER = places.HOME / "archives"
QUIET = ("-Xshare:auto", "-Xlog:disable")  # not a word about an archive that does not fit, or about a class that it cannot hold


def using(name, jdk, jars):
    """A JVM's options to start from the archive of that name; none where there is no archive of this JDK and these jars."""
    archive = file(name, jdk, jars)
    return (f"-XX:SharedArchiveFile={archive}", *QUIET) if archive else ()


def file(name, jdk, jars):
    """The archive of that name, or None where there is none of this JDK and these jars."""
    archive = _place(name, jdk)
    return archive if stamps.fresh(archive.name, _value(jdk, jars), archive) else None


def tried(name, jdk, jars):
    """Whether there is no reason to make it: it is there, or this JDK cannot make it."""
    return stamps.fresh(_place(name, jdk).name, _value(jdk, jars))


def make(name, jdk, jars, run):
    """Makes the archive: `run` takes a JVM's options and gives 0 when a program has run with them to its end."""
    make_file(name, jdk, jars, lambda new: run((f"-XX:ArchiveClassesAtExit={new}", *QUIET)))


def make_file(name, jdk, jars, run):
    """The same where `run` takes the file that is to be made."""
    archive, value = _place(name, jdk), _value(jdk, jars)
    FOLDER.mkdir(parents=True, exist_ok=True)
    new = archive.with_name(f"{archive.name}.{os.getpid()}")
    stamps.forget(archive.name)
    try:
        good = run(new) == 0 and new.is_file()
        with contextlib.suppress(OSError):  # Windows keeps a file that a running JVM uses
            new.replace(archive) if good else archive.unlink(missing_ok=True)
    finally:
        new.unlink(missing_ok=True)
    stamps.remember(archive.name, value)


def recorded(name, command, env=None):
    """Runs a program for its archive, with what it says in a log of that name; gives its exit code."""
    log = places.LOGS / f"archive-{name}.log"
    log.unlink(missing_ok=True)
    return processes.run(command, log, env)


def _place(name, jdk):
    return FOLDER / f"{name}-{stamps.digest(str(jdk.home.resolve()))[:8]}.jsa"


def _value(jdk, jars):
    """Java compares size and time of a jar too, and takes no archive made with another one."""
    states = [f"{jar} {jar.stat().st_size} {jar.stat().st_mtime_ns}" for jar in sorted(jars)]
    return stamps.digest(jdk.version, *(part for part in [jdk.home / "release"] if part.is_file()), *states)
