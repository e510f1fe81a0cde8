"""The exercises: found by their graders, as the grading program finds them."""

import difflib
import re
from dataclasses import dataclass
from pathlib import Path

from course_kit import places, solutions
from course_kit.say import Trouble

_SOURCES = places.ROOT / "grading" / "checks" / "src" / "main"
GRADERS = _SOURCES / "java" / "chainrule" / "exercises"
ORDER = _SOURCES / "resources" / "chainrule" / "exercises" / "order.txt"
_FACT = re.compile(r'\b(id|lesson|declares)\s*=\s*"([^"]+)"')


@dataclass(frozen=True)
class Exercise:
    """What the annotation of its grader says, and where its files are."""

    id: str
    lesson: str
    declares: str

    @property
    def words(self):
        return self.id.split("-")

    @property
    def prefix(self):
        """How its own classes begin: DenseBackward of dense-backward."""
        return "".join(word.capitalize() for word in self.words)

    @property
    def title(self):
        """A first title, made of the id: Dense backward."""
        return " ".join(self.words).capitalize()

    @property
    def topic(self):
        """The lesson without its number."""
        return self.lesson.partition("-")[2]

    @property
    def package(self):
        return GRADERS / self.topic.replace("-", "") / "".join(self.words)

    @property
    def grader(self):
        return self.package / f"{self.prefix}Grader.java"

    @property
    def cells(self):
        """The folder of its solution, its alternatives and its wrong cells."""
        return solutions.SOURCES / self.topic / self.id

    @property
    def notebook(self):
        return places.NOTEBOOKS / f"{self.lesson}.ipynb"


def known():
    return sorted((_of(path) for path in GRADERS.glob("*/*/*Grader.java")), key=lambda exercise: (exercise.lesson, exercise.id))


def _of(grader: Path):
    facts = dict(_FACT.findall(grader.read_text(encoding="utf-8").partition("@Exercise(")[2].partition("class ")[0]))
    return Exercise(**facts)


def named(name):
    """The exercise with this id; a trouble names those that there are."""
    every = known()
    found = next((exercise for exercise in every if exercise.id == name), None)
    if found is None:
        ids = [exercise.id for exercise in every]
        meant = difflib.get_close_matches(name.lower(), ids, n=3, cutoff=0.6)
        help_ = f"Did you mean {' or '.join(meant)}?" if meant else "There are: " + ", ".join(ids)
        raise Trouble(f"no exercise is called {name}.", help_, code=2)
    return found
