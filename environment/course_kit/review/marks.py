"""Marks by hand, as `course grade` reads them from `overrides.csv`."""

import re
from decimal import Decimal

from course_kit.review import csv_rows
from course_kit.review.tables import SharedTable
from course_kit.say import Trouble

FILE = "overrides.csv"
TOTAL = "total"
COLUMNS = ("student", "exercise", "check", "points", "extra", "reason", "author", "time")
LONGEST = 2000  # of a reason; the grader's reader takes no field of more than 4096 characters
LARGEST_FORM = 100_000  # bytes that a browser may send at once
MOST_EXTRA = 1_000_000  # of an exercise; on the total, the grader takes no more than its maximum
_PLAIN = re.compile(r"[-+]?[0-9]{1,9}(\.[0-9]{1,2})?0*")


def table(folder):
    """Points for one thing can be there once; extra points and comments as often as anybody likes."""
    return SharedTable(folder, FILE, COLUMNS, ("student", "exercise", "check"), single=lambda fields: bool(fields.get("points")))


def fields(student, exercise, check, points, extra, reason, author, time, most, most_extra=MOST_EXTRA):
    """One row, or a Trouble that says what cannot be meant. @param most points to be had for what it is about"""
    points, extra, reason, check = points.strip(), extra.strip(), reason.strip(), check.strip()
    number = _number("points", points) if points else None
    more = _number("extra points", extra) if extra else None
    _require(reason, "Write a reason: the student reads it beside the mark.")
    _require(len(reason) <= LONGEST, f"A reason has at most {LONGEST} characters, got {len(reason)}.")
    _require(not (points and extra), "A row has either points or extra points, not both.")
    _require(not (check and extra), "Extra points are for a whole exercise, not for one check.")
    _require(not (points and exercise == TOTAL), "The total is a sum: give extra points, which are added to it.")
    if points:
        _require(0 <= number <= most, f"Points must be from 0 to {most}, got {points}. Anything beyond that belongs in extra points.")
    if extra:
        _require(more, "Extra points of 0 change nothing. Leave the field empty to write a comment.")
        _require(abs(more) <= most_extra, f"Extra points must be from -{most_extra} to {most_extra}, got {extra}.")
    return {
        "student": csv_rows.text_field(student), "exercise": exercise, "check": check, "points": f"{number:f}" if points else "", "extra": f"{more:f}" if extra else "",
        "reason": csv_rows.text_field(reason), "author": csv_rows.text_field(author[:80]), "time": time,
    }


def of(rows, student, exercise):
    """The rows about an exercise of a student; an id may stand there as a spreadsheet must have it."""
    return [row for row in rows if row.fields.get("student") in (student, csv_rows.text_field(student)) and row.fields.get("exercise") == exercise]


def _number(what, text):
    plain = text.replace(",", ".").replace("\u2212", "-")
    _require(_PLAIN.fullmatch(plain), f"{what.capitalize()} must be a number with at most two decimals, such as 7.5, got {text[:40]}.")
    return abs(Decimal(plain)) if Decimal(plain) == 0 else Decimal(plain)


def _require(holds, message):
    if not holds:
        raise Trouble(message)
