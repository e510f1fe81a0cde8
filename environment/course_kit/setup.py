"""All the set-up, in order; each step is skipped when it is done, and repeated when it was left half done."""

from dataclasses import dataclass
from pathlib import Path

from course_kit import java, kernel, maven, places, python_packages, system
from course_kit.say import Trouble


@dataclass(frozen=True)
class Ready:
    """What a finished set-up gives to the other commands."""

    jdk: java.Jdk
    python: Path
    jars: Path


def ready(asked_jdk=None):
    """Does what is missing and gives what was made."""
    writable()
    if system.can_install():
        lacking = system.missing()
        if lacking:
            system.install(*lacking)
    jdk = java.choose(asked_jdk)
    python = python_packages.ensure()
    jars = maven.ensure_jars(jdk)
    kernel.write(jdk, python, jars)
    return Ready(jdk, python, jars)


def writable():
    """A folder that cannot be written to is told at once, not in the middle."""
    try:
        places.STAMPS.mkdir(parents=True, exist_ok=True)
        probe = places.STAMPS / ".probe"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise Trouble(
            f"expected to write in {places.HOME}, found: {error.strerror}.",
            "Own the project's folder, or name another one: COURSE_HOME=/path/to/folder",
        ) from None
