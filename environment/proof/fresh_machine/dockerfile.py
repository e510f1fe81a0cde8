"""Takes a Dockerfile's steps in a Root for each stage, so that they are tested without a container engine."""

import json
import re
from dataclasses import dataclass, field

from course_kit.say import Trouble


@dataclass(frozen=True)
class Step:
    """A command, whose it is, and where it runs; the last one is what the container is started with."""

    command: str
    user: str
    folder: str


@dataclass(frozen=True)
class Copy:
    """Files that come into a stage: from the project, or from another stage's folder; whose they are, and where they go."""

    stage: str | None
    source: str
    user: str
    folder: str


@dataclass
class Stage:
    """One image: the Debian that it is made from, its name for others to copy from, and its steps in order."""

    suite: str
    name: str | None
    steps: list = field(default_factory=list)


def stages(text):
    """All stages in order; the last one is the image."""
    made = []
    for row in text.splitlines():
        word, _, rest = row.partition(" ")
        if word == "FROM":
            suite, name = re.fullmatch(r"debian:(\w+)-slim(?: AS (\w+))?", rest).groups()
            made.append(Stage(suite, name))
            user, folder = "root", "/"
        elif word == "USER":
            user = rest
        elif word == "WORKDIR":
            folder = rest
        elif word == "RUN":
            made[-1].steps.append(Step(rest, user, folder))
        elif word == "COPY":
            made[-1].steps.append(_copy(rest, user, folder))
        elif word == "CMD":
            made[-1].steps.append(Step(" ".join(json.loads(rest)), user, folder))
        elif word and word not in ("EXPOSE", "#"):
            raise Trouble(f"expected a Dockerfile with FROM, RUN, USER, WORKDIR, COPY and CMD, found {word}.")
    return made


def _copy(rest, user, folder):
    found = re.fullmatch(r"(?:--from=(\w+) )?(?:--chown=(\w+):\w+ )?(\S+) \.", rest)
    if not found or (found[1] is None) != (found[3] == "."):
        raise Trouble(f"expected COPY of the whole project or of another stage's folder to “.”, found {rest}.")
    return Copy(found[1], found[3], found[2] or user, folder)
