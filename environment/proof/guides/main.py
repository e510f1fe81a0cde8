"""Follows each guide in one copy of the project, and counts those that end well."""

import shlex
import shutil
import sys
import tempfile
from pathlib import Path

from course_kit import golden, places, processes, say
from proof.guides import first_hour, guide
from proof.guides.guide import Command

MADE = {".git", ".course", "work", "site", "solved", "nbgrader"}  # on top of the project; below it these are names of sources


def prove(stage):
    with tempfile.TemporaryDirectory(prefix="chainrule-guides-") as folder:
        copy = Path(folder) / "chainrule"
        shutil.copytree(places.ROOT, copy, ignore=left_behind)
        for each in guide.ALL:
            say.line(f"  {each.title}")
            if any(isinstance(step, Command) and " golden" in step.line for step in each.steps()) and not golden.installed():
                stage.skip(each.title, "run `course golden` once, which fetches PyTorch")
            else:
                stage.check(each.title, list(follow(each, copy)))
        say.line(f"  {first_hour.GUIDE.title}")
        stage.check(first_hour.GUIDE.title, first_hour.follow(Path(folder)))


def left_behind(folder, names):
    """What the project's users and builds make, which is no part of it."""
    top = MADE if Path(folder) == places.ROOT else set()
    return [name for name in names if name in top or name in ("target", "__pycache__")]


def follow(each, copy):
    """What went wrong; the first thing that does ends it."""
    log = places.LOGS / "guides.log"
    for step in each.steps():
        if not isinstance(step, Command):
            try:
                step.apply(copy)
            except (ValueError, OSError) as problem:
                yield str(problem)
                return
            continue
        words = shlex.split(step.line)
        env = processes.environment(COURSE_HOME=places.HOME, COURSE_PYTHON=sys.executable)
        log.unlink(missing_ok=True)
        if processes.run([copy / words[0], *words[1:]], log, env=env, cwd=copy):
            yield f"./{step.line} failed:\n{processes.tail(log, 10)}"
            return
