"""Python packages that a release brings for machines without network: complete for one Python on one system, which they name."""

import platform
import sys

from course_kit import places

NAMED = "made-for.txt"


def this_python():
    """What decides which files of a package fit; of a Python's patch release nothing depends on it (tests/test_locks.py)."""
    system = {"Darwin": "macOS"}.get(platform.system(), platform.system())
    other = " with musl" if system == "Linux" and platform.libc_ver()[0] != "glibc" else ""
    return f"Python {sys.version_info[0]}.{sys.version_info[1]} on {system} {platform.machine()}{other}"


def made_for():
    """The Python and the system for which the packages beside this program are complete; None where there are none."""
    if not places.SHIPPED_WHEELS.is_dir():
        return None
    named = places.SHIPPED_WHEELS / NAMED
    return named.read_text(encoding="utf-8").strip() if named.is_file() else "another Python"


def section(made):
    """What the README of a release tells of them."""
    return f"""
## Without network

The Python packages are in this kit, complete for {made}: there, the set-up needs no network. With another Python
or on another system, the first start fetches its packages from the internet.
"""
