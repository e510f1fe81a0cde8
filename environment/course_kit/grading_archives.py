"""The archives of classes with which grading starts sooner: the grading program's own, and those of what it runs in sandboxes.

Each is made once for a build. In a sandbox the jars have other names than here, so the program makes those archives there.
"""

import shutil
import tempfile
from pathlib import Path

from course_kit import class_archives, places, say, setup

GRADER = "grading"
IN_SANDBOXES = ("compiler", "student")  # the program and its option know them by these names
GRADED = places.NOTEBOOKS / "04-backpropagation.ipynb"


def options(jdk, folder):
    """The options with which the grading program uses those that are there."""
    jars = list(folder.glob("*.jar"))
    found = {name: class_archives.file(_name(name), jdk, jars) for name in IN_SANDBOXES}
    named = [f"-Dchainrule.archive.{name}={archive}" for name, archive in found.items() if archive]
    return [*class_archives.using(GRADER, jdk, jars), *named]


def ensure(jdk, folder, run):
    """Makes what is missing or belongs to older jars; `run` gives the command line for arguments and options of a JVM."""
    jars = list(folder.glob("*.jar"))
    steps = []
    if not class_archives.tried(GRADER, jdk, jars):
        steps.append(lambda: class_archives.make(GRADER, jdk, jars, lambda more: _grade(run, more)))
    for name in IN_SANDBOXES:
        if not class_archives.tried(_name(name), jdk, jars):
            steps.append(lambda name=name: class_archives.make_file(_name(name), jdk, jars, lambda new: _in_sandbox(run, name, new)))
    if steps and shutil.which("bwrap"):  # without a sandbox there is nothing that could be made
        with say.step("Preparing faster grading"):
            setup.together(*steps)


def _name(program_in_sandbox):
    return f"{GRADER}-{program_in_sandbox}"


def _grade(run, more):
    """A class with one notebook, as it is handed out."""
    with tempfile.TemporaryDirectory(prefix="chainrule-") as place:
        student = Path(place) / "submitted" / "nobody"
        student.mkdir(parents=True)
        shutil.copy(GRADED, student)
        arguments = ["grade", student.parent, "--out", Path(place) / "graded", "--seed", 1]
        return class_archives.recorded(GRADER, run(arguments, more))


def _in_sandbox(run, name, new):
    return class_archives.recorded(_name(name), run(["class-archive", name.upper(), new], ()))
