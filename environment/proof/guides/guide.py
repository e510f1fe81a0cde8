"""What a guide tells its readers to do: files to write, lines to change, commands to run."""

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

from course_kit import places

_FENCE = re.compile(r"^( *)```(\w+)\n(.*?)^\1```", re.M | re.S)
_COMMAND = re.compile(r"^ +\./(environment/(?:course|mvnw) .*?)(?: {2,}#.*)?$", re.M)
# What an instructor writes is a whole file; of code, guides show parts too.
WHOLE = ("json", "csv")
_PATH = re.compile(r"`([\w./-]+\.\w+)`")


@dataclass(frozen=True)
class NewFile:
    """A whole file; it is the one that the text before it names last."""

    path: str
    text: str

    def apply(self, root):
        file = root / self.path
        if file.exists():
            raise ValueError(f"{self.path} is there already")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.text, encoding="utf-8", newline="\n")


@dataclass(frozen=True)
class Edit:
    """A difference whose first line is +++ and the file; what it begins with must stand there once."""

    path: str
    before: str
    after: str

    def apply(self, root):
        file = root / self.path
        text = "\n" + file.read_text(encoding="utf-8")
        times = text.count("\n" + self.before)
        if times != 1:
            raise ValueError(f"expected these lines once in {self.path}, found them {times} times:\n{self.before}")
        file.write_text(text.replace("\n" + self.before, "\n" + self.after)[1:], encoding="utf-8", newline="\n")


@dataclass(frozen=True)
class Command:
    line: str


@dataclass(frozen=True)
class Guide:
    page: str
    heading: str

    @property
    def title(self):
        return f"{self.heading} ({self.page})"

    def steps(self, root=places.ROOT):
        """In the order in which they stand in the page."""
        section = _section((root / self.page).read_text(encoding="utf-8"), self.heading)
        found = [(fence.start(), _change(fence, section)) for fence in _FENCE.finditer(section)]
        prose = _FENCE.sub(lambda fence: re.sub(r"[^\n]", " ", fence[0]), section)
        found += [(command.start(), Command(command[1])) for command in _COMMAND.finditer(prose)]
        return [step for _, step in sorted(found, key=lambda one: one[0]) if step]


ALL = [
    Guide("lib/README.md", "Add a layer in five steps"),
    Guide(".github/CONTRIBUTING.md", "Add a chart"),
    Guide("grading/guide/add-an-exercise.md", "Add an exercise in five steps"),
    Guide("grading/guide/add-an-exercise.md", "Add a misconception in three steps"),
    Guide("grading/guide/add-an-export.md", "Add an export in three steps"),
]


def blocks(page, heading, language, root=places.ROOT):
    """What stands in a section's fences of that language, each as one text."""
    section = _section((root / page).read_text(encoding="utf-8"), heading)
    return [textwrap.dedent(fence[3]) for fence in _FENCE.finditer(section) if fence[2] == language]


def _section(text, heading):
    begin = re.search(rf"^(#+) {re.escape(heading)}\n", text, re.M)
    if not begin:
        raise ValueError(f"there is no section “{heading}”")
    return re.split(rf"^#{{1,{len(begin[1])}}} ", text[begin.end() :], maxsplit=1, flags=re.M)[0]


def _change(fence, section):
    text = textwrap.dedent(fence[3])
    if fence[2] == "diff":
        return _edit(text)
    if text.startswith("package ") or fence[2] in WHOLE:
        named = _PATH.findall(section[: fence.start()])
        return NewFile(named[-1], text)
    return None  # part of a file, shown to be read


def _edit(text):
    head, *rows = text.rstrip("\n").split("\n")
    before = [row[1:] for row in rows if row[:1] != "+"]
    after = [row[1:] for row in rows if row[:1] != "-"]
    return Edit(str(Path(head.removeprefix("+++ ")).as_posix()), "\n".join(before) + "\n", "\n".join(after) + "\n")
