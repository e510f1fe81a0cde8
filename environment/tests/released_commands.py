"""Commands that a document names, and what a release lacks to run them."""

import argparse
import importlib
import re
from dataclasses import dataclass

from course_kit import places

# A command begins its code, or follows the path of the program; "a course of 400" is none.
_COURSE = re.compile(r"(?:environment[/\\\\]course(?:\.cmd)?|^\s*`?course) ([a-z]+)([^`\n#]*)")
_CODE = re.compile(r"`[^`\n]+`|^(?: {4}|\t).*$|[^\s`]*environment[/\\\\](?:course|mvnw)\b.*$", re.M)
_MODULE = re.compile(r"python3? -m ([\w.]+)")
ELSEWHERE = "kit's sources"  # a paragraph that says so tells where the command is


@dataclass(frozen=True)
class ReleasedCommand:
    line: str
    command: str = ""
    options: tuple = ()
    file: str = ""

    def missing(self, files):
        if self.file:
            places_of_it = (f"environment/{self.file}{end}" for end in ("", ".py", "/__main__.py"))
            return [] if any(name in files for name in places_of_it) else [self.file]
        if f"environment/course_kit/commands/{self.command}.py" not in files:
            return [self.command]
        return [option for option in self.options if option not in _options(self.command)]


def named(text):
    found = []
    for paragraph in re.split(r"\n\s*\n", text):
        if ELSEWHERE not in " ".join(paragraph.split()):
            for code in _CODE.findall(paragraph):
                found += _in(code)
    return found


def _in(code):
    for line in _COURSE.finditer(code):
        yield ReleasedCommand(line[0], line[1], tuple(re.findall(r"(?<=\s)--[a-z][a-z-]+", line[2])))
    for line in _MODULE.finditer(code):
        yield ReleasedCommand(line[0], file=line[1].replace(".", "/"))
    if "mvnw" in code:
        yield ReleasedCommand(code, file="mvnw")


def _options(command):
    module = importlib.import_module(f"course_kit.commands.{command}")
    page = places.ENVIRONMENT / "help" / f"{command}.txt"
    if page.is_file():
        text = page.read_text(encoding="utf-8")
    else:
        parser = argparse.ArgumentParser()
        module.add_arguments(parser)
        text = parser.format_help()
    return set(re.findall(r"--[a-z][a-z-]+", text))
