"""One exercise of one student: the code, what grading found with its line and figures, and the marks by hand."""

import re

from course_kit.review import addresses, mark_forms, marks
from course_kit.review.graded_class import WORDS
from course_kit.review.html_page import link, page, text
from course_kit.review.notebook_copy import NotebookCopy

_DOWN = ' <a class="down" href="#marks">Marks by hand ↓</a>'  # on a phone, these are below all numbers
_LINE = re.compile(r"\bline ([0-9]{1,6})\b")


def whole(review, exercise, student, xsrf, author, by="", mistake=""):
    graded, people = review.graded, review.people
    work = graded.works.get((student, exercise))
    called = people.called(student)
    before, after, place = _neighbours(review, exercise, student, by, mistake)
    here = mark_forms.about(people.key(student), exercise, addresses.work(exercise, people.key(student), by=by, mistake=mistake))
    rows = marks.of(review.marks.rows(), student, exercise)
    checks = [check["symbol"] for check in work.found["checks"]] if work else []
    body = [navigation(before, after, place)]
    body.append(f"<h1>{text(called)}</h1>\n<p class=\"total\">{text(graded.exercises[exercise])} <code>{text(exercise)}</code>: {_points(graded, work)}{_DOWN}</p>\n")
    body.append(_other(review, exercise, student, by))
    body.append('<div class="panels">\n<div>\n')
    body.append(_code(work))
    body.append("</div>\n<div>\n<h2>What grading found</h2>\n")
    body.append(_found(graded, work))
    body.append("</div>\n<div>\n<h2 id=marks>Marks by hand</h2>\n")
    body.append(mark_forms.rows(rows, here, xsrf, checks))
    body.append(_whole_only(work))
    body.append(mark_forms.new(here, xsrf, checks, graded.max[exercise]))
    body.append(mark_forms.rubric(review.rubric.rows(), exercise, here, xsrf))
    body.append("<h3>Second opinion</h3>\n" + mark_forms.flag(marks.of(review.flags.rows(), student, exercise), here, xsrf))
    body.append("</div>\n</div>\n")
    return page(f"{called}, {exercise}", "".join(body) + signature(author, xsrf))


def _whole_only(work):
    """Why there is no check to choose."""
    if work is not None and work.found["checks"]:
        return ""
    why = WORDS.get(work.found["status"], work.found["status"]) if work else "not handed in"
    return f'<p class="note">None of its checks was run ({text(why)}), so a mark is for the whole exercise.</p>\n'


def navigation(before, after, place):
    """@param before and after are addresses, or nothing at the ends"""
    back = link(before, "← previous", ' rel="prev"') if before else "<span>← previous</span>"
    on = link(after, "next →", ' rel="next"') if after else "<span>next →</span>"
    return f'<nav>{back} <span>{text(place)}</span> {on} {link("/", "all", " rel=index")}</nav>\n'


def signature(author, xsrf):
    """Who writes here; it stands beside each mark."""
    return (
        f'<footer><form method="post" action="/author">{xsrf}<label>Marks are signed <input name="author" value="{text(author)}" maxlength=80 '
        'placeholder="nobody yet" autocomplete="off"></label> <button>Sign with this name</button></form></footer>\n'
    )


def _neighbours(review, exercise, student, by, mistake):
    graded, key = review.graded, review.people.key
    if by == "student":
        stops = [(work.exercise, student) for work in graded.of_student(student)]
    else:
        works = [work for work in graded.of_exercise(exercise) if not mistake or work.mistake == mistake]
        stops = [(exercise, work.student) for work in review.in_order(works)]
    addressed = [addresses.work(other, key(whom), by=by, mistake=mistake) for other, whom in stops]
    if (exercise, student) not in stops:
        return None, addressed[0] if addressed else None, "handed in nothing"
    at = stops.index((exercise, student))
    place = f"{at + 1} of {len(stops)}" + (f", {mistake}" if mistake else "")
    return addressed[at - 1] if at else None, addressed[at + 1] if at + 1 < len(stops) else None, place


def _other(review, exercise, student, by):
    key = review.people.key(student)
    if by == "student":
        return f'<p class="note">{link(addresses.work(exercise, key), "Go through this exercise instead")}</p>\n'
    return f'<p class="note">{link(addresses.work(exercise, key, by="student"), "Go through all of this student’s exercises instead")}</p>\n'


def _points(graded, work):
    if work is None:
        return "not handed in"
    return f"{graded.scaled(work, work.found['points'])} of {graded.max[work.exercise]} points found"


def _code(work):
    if work is None or work.found["status"] in ("MISSING_CELL", "NOT_HANDED_IN", "UNREADABLE"):
        return f'<p class="note">There is no code: {text(WORDS[work.found["status"]] if work else "not handed in")}.</p>\n'
    found = NotebookCopy(work.notebook).code(work.exercise)
    warned = "" if len(found) < 2 else (
        '<p class="warning">The notebook held cells named as our comments are, so this is one of these pieces of code. '
        "Look into the notebook that was handed in.</p>\n"
    )
    shown = warned + "".join(_numbered(code, _lines(work)) for code in found)
    return shown or '<p class="note">The commented copy of the notebook is not there, so no code can be shown.</p>\n'


def _lines(work):
    """Numbers of the lines that grading named: where to look, or where the program ended."""
    looked = [note for note in work.found["notes"] if note.startswith("A single change in line ")]
    told = looked or [where for check in work.found["checks"] if not check["passed"] for where in check["where"]]
    return {int(number) for words in told for number in _LINE.findall(words)[:1]}


def _numbered(code, marked):
    lines = text(code.rstrip("\n")).split("\n")
    rows = "".join(f'<li{" class=named" if number in marked else ""}><code>{line or " "}</code></li>\n' for number, line in enumerate(lines, 1))
    return f'<ol class="code">\n{rows}</ol>\n'


def _found(graded, work):
    if work is None:
        return '<p class="note">Nothing was handed in for it.</p>\n'
    parts = [f'<pre class="summary">{text(work.found["summary"])}</pre>\n'] if work.found["summary"] else []
    parts += [_check(graded, work, check) for check in work.found["checks"]]
    parts += [f'<p class="{"where" if note.startswith("A single") else "note"}">{text(note)}</p>\n' for note in work.found["notes"]]
    return "".join(parts)


def _check(graded, work, check):
    passed = check["passed"]
    points = f"{graded.scaled(work, check['points'])}/{graded.scaled(work, check['max'])}"
    sign, how = ("✓", "passed") if passed else ("✗", "failed")
    asks = f"<code>{text(check['symbol'])}</code> <i>{text(check['asks'])}</i> <b>{points}</b>"
    parts = [f'<div class="check {how}">\n<p class="line"><span>{sign}</span> {asks}</p>\n']
    if not passed:
        parts.append(f'<p class="message">{text(check["message"])}</p>\n')
        if check["misconception"]:
            parts.append(f'<p class="note">known as <code>{text(check["misconception"])}</code></p>\n')
        parts += [f'<p class="where">in {text(where)}</p>\n' for where in check["where"]]
        parts += [f'<p class="note">{text(each["label"])}</p><pre>{text(each["value"])}</pre>\n' for each in check["evidence"]]
    return "".join(parts) + "</div>\n"
