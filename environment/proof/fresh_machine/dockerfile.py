"""Takes a Dockerfile's steps in a Root, so that they are tested without a container engine."""

import json
import re
from dataclasses import dataclass

from course_kit.say import Trouble


@dataclass(frozen=True)
class Step:
    """A command, whose it is, and where it runs; the last one is what the container is started with."""

    command: str
    user: str
    folder: str


def suite(text):
    """Debian's release that the image is made from."""
    return re.search(r"^FROM debian:(\w+)", text, re.M)[1]


def steps(text):
    """The commands in order; COPY is a step of its own, with the folder to copy to."""
    user, folder = "root", "/"
    for row in text.splitlines():
        word, _, rest = row.partition(" ")
        if word == "USER":
            user = rest
        elif word == "WORKDIR":
            folder = rest
        elif word == "RUN":
            yield Step(rest, user, folder)
        elif word == "COPY":
            yield Step("COPY", rest.split("chown=")[1].split(":")[0] if "chown=" in rest else user, folder)
        elif word == "CMD":
            yield Step(" ".join(json.loads(rest)), user, folder)
        elif word and word not in ("FROM", "EXPOSE", "#"):
            raise Trouble(f"expected a Dockerfile with RUN, USER, WORKDIR, COPY and CMD, found {word}.")
