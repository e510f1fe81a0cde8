"""Says what is missing on this machine, and the exact command that fixes it."""

import platform
import shutil
import sys
import tempfile
from pathlib import Path

from course_kit import java, lab, places, say, setup, shipped_wheels, system, user_namespaces

EXAMPLES = """\
  course doctor             exit code 0 when everything needed is here, 1 when something is missing
  course doctor --install   as root on Debian and Ubuntu: install what the system lacks, and end"""

GOOD, MISSING, OPTIONAL = "ok", "missing", "optional"


def add_arguments(parser):
    parser.add_argument("--java", metavar="JDK", help="look at this JDK")
    parser.add_argument("--install", action="store_true", help="as root on Debian and Ubuntu: install what the system lacks")


def run(arguments):
    if arguments.install:
        return install()
    say.line(f"{platform.platform()}, in {places.ROOT}")
    missing = 0
    for check in (python, packages, venv, jdk, fonts, bubblewrap, chromium, disk, writable, port):
        state, text, remedy = check(arguments)
        mark = {GOOD: say.green("ok      "), MISSING: say.red("missing "), OPTIONAL: "optional"}[state]
        say.line(f"  {mark}  {text}")
        for row in (remedy or "").splitlines() if state != GOOD else ():
            say.line(f"              {row}")
        missing += state == MISSING
    say.line("Everything needed is here." if not missing else f"{missing} missing; each line says how to fix it.")
    return 1 if missing else 0


def install():
    """Leaves nothing of root's in .course/, so that the project's owner goes on from here."""
    if not system.can_install():
        raise say.Trouble("installs only as root on Debian and Ubuntu.", system.command_here("jdk", "venv", "fonts"))
    lacking = setup.missing()
    if lacking:
        system.install(*lacking, log=Path(tempfile.gettempdir()) / "course-system.log")
    else:
        say.line("The system lacks nothing.")
    return 0


def python(_):
    return GOOD, f"Python {sys.version.split()[0]} at {sys.executable}", None


def packages(_):
    made_for, this = shipped_wheels.made_for(), shipped_wheels.this_python()
    if made_for is None:
        return GOOD, "Python packages are fetched from the internet once", None
    if made_for == this:
        return GOOD, f"Python packages came with the kit, for {made_for}", None
    text = f"Python packages came with the kit for {made_for}, and this is {this}"
    return OPTIONAL, text, "They are fetched from the internet once, or name such a Python: COURSE_PYTHON=/path/to/python3"


def venv(_):
    good = system.has_venv()
    return GOOD if good else MISSING, "Python's venv and ensurepip modules", system.command_here("venv")


def jdk(arguments):
    try:
        chosen = java.choose(arguments.java)
    except say.Trouble as problem:
        return MISSING, str(problem), problem.remedy
    others = [str(other) for other in java.installed() if other.home.resolve() != chosen.home.resolve()]
    return GOOD, f"{chosen}" + (f" (also found: {'; '.join(others)})" if others else ""), None


def fonts(_):
    if not sys.platform.startswith("linux"):
        return GOOD, "fonts come with this system", None
    return GOOD if system.has_fonts() else MISSING, "fontconfig and a font, for charts", system.command_here("fonts")


def bubblewrap(_):
    if not sys.platform.startswith("linux"):
        return OPTIONAL, "grading a class in a sandbox needs Linux", None
    text = "bubblewrap, for grading a class safely"
    if not shutil.which("bwrap"):
        return OPTIONAL, text, system.command_here("bubblewrap")
    trouble = user_namespaces.trouble()
    return (OPTIONAL, f"{text}: {trouble[0]}", trouble[1]) if trouble else (GOOD, text, None)


def chromium(_):
    found = shutil.which("chromium")
    return (GOOD if found else OPTIONAL), "Chromium, for the browser test of the kit's authors", system.command_here("chromium")


def disk(_):
    gigabytes = setup.room()
    return (GOOD if gigabytes >= setup.DISK_NEEDED else MISSING), f"{gigabytes:.1f} GB free for {places.HOME}", setup.MORE_ROOM


def writable(_):
    try:
        setup.writable()
        return GOOD, f"{places.HOME} can be written to", None
    except say.Trouble as problem:
        return MISSING, str(problem), problem.remedy


def port(_):
    if lab.free(lab.FIRST_PORT, "127.0.0.1"):
        return GOOD, f"port {lab.FIRST_PORT} is free", None
    return GOOD, f"port {lab.FIRST_PORT} is in use; start takes {lab.next_free(lab.FIRST_PORT, '127.0.0.1')}", None
