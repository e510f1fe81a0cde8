"""A folder of results as `course grade` left it: who is in the class, and what was found."""

import json
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from course_kit.say import Trouble

RECORD = "students.json"
WORDS = {
    "NOT_WRITTEN": "not written", "DOES_NOT_COMPILE": "does not compile", "MISSING_CELL": "no cell for it", "NOT_HANDED_IN": "not handed in",
    "TIMED_OUT": "ran out of time", "NOT_RUN": "not run, because the time for the whole notebook had run out", "CRASHED": "ended the program",
    "OUT_OF_MEMORY": "ran out of memory", "UNREADABLE": "file unreadable",
}


@dataclass(frozen=True)
class Work:
    """One exercise of one student. @param notebook the commented copy of the notebook that it is in"""

    student: str
    lesson: str
    found: dict
    notebook: Path

    @property
    def exercise(self):
        return self.found["exercise"]

    @property
    def mistake(self):
        """The first mistake that has a name, else in a few words how it went."""
        if self.found["status"] != "GRADED":
            return WORDS.get(self.found["status"], self.found["status"])
        failed = [check for check in self.found["checks"] if not check["passed"]]
        named = [check["misconception"] for check in failed if check["misconception"]]
        return named[0] if named else f"{failed[0]['symbol']} is wrong" if failed else "all checks pass"


class GradedClass:
    """All of it, in memory; `fresh` tells whether it is still what lies on the disk."""

    def __init__(self, folder):
        self.folder = folder
        record = folder / RECORD
        if not (folder / "results").is_dir() or not record.is_file():
            raise Trouble(f"{folder} is not a folder that course grade wrote.", "Name the folder of results, such as submitted-graded.")
        self._seen = _version(record)
        told = _read(record)
        self.students = sorted(told["students"])
        self.people = {student: facts.get("person") or {} for student, facts in told["students"].items()}
        self._points = told["assignment"]["points"]
        self.total = sum(told["coursework"]["max"].values())
        self.exercises = {}
        self.max = {}
        self.works = {}
        for file in sorted((folder / "results").glob("*/*.json")):
            stored = _read(file)["result"]
            if stored["student"] in told["students"]:
                copy = folder / "feedback" / file.parent.name / f"{file.stem}.ipynb"
                for found in stored["exercises"]:
                    if found["exercise"] in told["coursework"]["max"]:  # others do not count, and a mark for one would be refused
                        self._take(Work(stored["student"], stored["lesson"], found, copy))
        self.exercises = {id: self.exercises[id] for id in told["coursework"]["max"] if id in self.exercises}
        self.lessons = sorted({work.lesson for work in self.works.values()})

    def _take(self, work):
        found = work.found
        self.exercises.setdefault(work.exercise, found["title"])
        self.max.setdefault(work.exercise, int(self._points.get(work.exercise, found["max"])))
        self.works[work.student, work.exercise] = work

    @property
    def fresh(self):
        """Another run of `course grade` writes the record last of what is read here."""
        try:
            return _version(self.folder / RECORD) == self._seen
        except FileNotFoundError:
            raise Trouble(f"{self.folder} is not there any more, or is not a folder that course grade wrote.", "Put it back, or start a new review.") from None
        except OSError:
            return True  # on some systems, in the moment in which it is replaced

    def of_exercise(self, exercise):
        return [self.works[student, exercise] for student in self.students if (student, exercise) in self.works]

    def of_student(self, student):
        return [self.works[student, exercise] for exercise in self.exercises if (student, exercise) in self.works]

    def name(self, student):
        """As the roster has it, or nothing."""
        told = self.people.get(student, {})
        both = " ".join(part for part in (told.get("first_name"), told.get("last_name")) if part)
        return both or told.get("name") or ""

    def scaled(self, work, points):
        """A grader's points in those of the assignment."""
        most = work.found["max"]
        share = Decimal(points * self.max[work.exercise]) / most if most else Decimal(0)
        return plain(share.quantize(Decimal("0.01"), ROUND_HALF_UP))

    def most(self, exercise, check="", work=None):
        """Points to be had for an exercise, or for one of its checks."""
        if check:
            return next((self.scaled(work, each["max"]) for each in work.found["checks"] if each["symbol"] == check), None)
        return Decimal(self.max[exercise])


def _version(record):
    """What changes when another file is put in the place of this one."""
    told = record.stat()
    return told.st_mtime_ns, told.st_ino, told.st_size


def plain(number):
    """2.50 as 2.5, and 10 as 10."""
    text = f"{number:f}"
    return Decimal(re.sub(r"\.?0+$", "", text) if "." in text else text)


def _read(file):
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise Trouble(f"{file} is damaged: {error}.", "Grade the class once more, and repeat the command.") from None
