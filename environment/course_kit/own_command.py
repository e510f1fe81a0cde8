"""A command line of this program as the user can copy it from a message: the program is on nobody's path."""

import os
import shlex
from pathlib import Path

from course_kit import places


def line(*words):
    """From the kit's own folder as the README has it, from elsewhere with the whole path."""
    program = places.ENVIRONMENT / ("course.cmd" if os.name == "nt" else "course")
    if _here() == places.ROOT:
        inside = program.relative_to(places.ROOT)
        start = str(inside) if os.name == "nt" else f"./{inside}"
    elif os.name == "nt":
        start = f'"{program}"'
    else:
        start = shlex.quote(str(program))
    return " ".join([start, *map(str, words)])


def _here():
    try:
        return Path.cwd()
    except OSError:  # the folder was deleted
        return None
