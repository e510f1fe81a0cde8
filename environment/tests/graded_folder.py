"""A small folder of results, as `course grade` leaves it, with a student whose every text is hostile."""

import json

from course_kit import places
from course_kit.review.notebook_copy import lesson_texts

HOSTILE = "</pre></textarea><script>alert(1)</script><img src=x onerror=alert(2)>\"'"
ID = 'x"><img src=y onerror=alert(1)>'
ANSWER = f"It falls, because {HOSTILE}"
WIDE = "\n".join("[ " + "  ".join(f"{row}.{column}2345678" for column in range(9)) + " ]" for row in range(5))
LESSON = "04-backpropagation"
QUESTION = next(text for text in sorted(lesson_texts(places.NOTEBOOKS / f"{LESSON}.ipynb").values()) if text.startswith("**Predict"))


def check(symbol, passed, message="", misconception="", where=()):
    return {
        "symbol": symbol, "asks": f"asks for {symbol}", "passed": passed, "points": 2 if passed else 0, "max": 2, "message": message,
        "misconception": misconception, "evidence": [] if passed else [{"label": "got", "value": "[ 1 2 ]"}, {"label": "expected", "value": WIDE}], "where": list(where), "hints": [],
    }


def exercise(name, checks, status="GRADED", notes=()):
    got = sum(each["points"] for each in checks)
    return {"exercise": name, "title": name.title(), "bonus": False, "status": status, "points": got, "max": 4, "summary": "", "checks": checks, "notes": list(notes)}


def write(folder):
    """Three students who handed in, and one who did not; ben made a mistake that has a name, in line 2."""
    wrong = [check("z", True), check("dz", False, "Your dz is averaged.", "dz-averaged", ["f, line 1 of the cell"])]
    hostile = [check("z", False, HOSTILE, "", [f"line 1 of the cell: {HOSTILE}"]), check("dz", True)]
    right = [check("z", True), check("dz", True)]
    people = {"ann": right, "ben": wrong, ID: hostile}
    for number, (student, checks) in enumerate(people.items()):
        looked = ["A single change in line 2 makes all checks pass. See f, line 2 of the cell: y"] if student == "ben" else []
        found = [exercise("relu", checks, notes=looked), exercise("mse", right), exercise("extra", right)]
        _write(folder / "results" / f"d{number}" / f"{LESSON}.json", {"notebook": "", "gradedWith": "", "result": {"student": student, "lesson": LESSON, "exercises": found, "graders": ""}})
        code = f"class Relu {{\n  int y = {number};\n}}" + (f"\n// {HOSTILE}" if student == ID else "")
        _write(folder / "feedback" / f"d{number}" / f"{LESSON}.ipynb", notebook(code, ANSWER if student == ID else None))
    facts = {student: {"person": {"first_name": "Ben", "last_name": "Example"} if student == "ben" else {}} for student in [*people, "zoe"]}
    _write(folder / "students.json", {"assignment": {"points": {"relu": 10}}, "coursework": {"max": {"relu": 10, "mse": 4}, "lessons": [LESSON]}, "students": facts})
    return folder


def replace(folder, number, found):
    """Puts another result of an exercise in the place of a student's own."""
    path = folder / "results" / f"d{number}" / f"{LESSON}.json"
    stored = json.loads(path.read_text(encoding="utf-8"))
    exercises = stored["result"]["exercises"]
    exercises[:] = [found if each["exercise"] == found["exercise"] else each for each in exercises]
    _write(path, stored)


def notebook(code, answer):
    cells = [("q", "markdown", QUESTION), ("c", "code", code), ("feedback-relu", "markdown", "---\n\n**Feedback**"), ("m", "code", "class Mse {}"), ("feedback-mse", "markdown", "---")]
    cells[1:1] = [("a", "markdown", answer)] if answer else []
    return {"cells": [{"id": name, "cell_type": kind, "metadata": {}, "source": text} for name, kind, text in cells], "nbformat": 4, "nbformat_minor": 5, "metadata": {}}


def _write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")
