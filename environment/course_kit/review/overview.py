"""The first page: the class by exercises, with the mistakes that were named; and what waits for a second opinion."""

from course_kit.review import addresses, marks
from course_kit.review.html_page import link, page, text

_MOST_STUDENTS = 2000


def whole(review):
    """Everything to choose from."""
    graded, people = review.graded, review.people
    rows = review.marks.rows()
    body = [f"<h1>Marking {text(graded.folder.name)}</h1>\n"]
    body.append(
        f'<p class="note">Students: {len(graded.students)}. Rows in {marks.FILE}: {len(rows)}. What you write is there at once; run '
        "<code>course grade</code> again to make new totals from it. Keys: j or → next, k or ← previous, u back here, c comment, p points, f flag.</p>\n"
    )
    body += _flags(review)
    body += ['<div class="exercises">\n', *(_exercise(review, exercise) for exercise in graded.exercises), *_answers(review), "</div>\n"]
    body.append("<h2>Students</h2>\n<ul class=\"students\">\n")
    shown = people.sorted(graded.students)
    for student in shown[:_MOST_STUDENTS]:
        first = next(iter(graded.of_student(student)), None)
        exercise = first.exercise if first else next(iter(graded.exercises), None)
        called = people.called(student)
        body.append(f"<li>{link(addresses.work(exercise, people.key(student), by='student'), called) if exercise else text(called)}</li>\n")
    body.append("</ul>\n")
    if len(shown) > _MOST_STUDENTS:
        body.append(f'<p class="note">… and {len(shown) - _MOST_STUDENTS} more, which the exercises above lead to.</p>\n')
    return page(f"Marking {graded.folder.name}", "".join(body))


def _exercise(review, exercise):
    graded, people = review.graded, review.people
    works = graded.of_exercise(exercise)
    first = review.in_order(works)
    by_mistake = {}
    for work in works:
        by_mistake.setdefault(work.mistake, []).append(work)
    lead = link(addresses.work(exercise, people.key(first[0].student)), graded.exercises[exercise]) if first else text(graded.exercises[exercise])
    items = []
    for mistake, those in sorted(by_mistake.items(), key=lambda each: (-len(each[1]), each[0])):
        start = review.in_order(those)[0]
        address = addresses.work(exercise, people.key(start.student), mistake=mistake)
        items.append(f"<li>{link(address, mistake)} <b>{len(those)}</b></li>\n")
    return f'<section><h2>{lead} <code>{text(exercise)}</code></h2>\n<ul class="mistakes">\n{"".join(items)}</ul></section>\n'


def _flags(review):
    found = []
    for row in review.flags.rows():
        student = review.student_of(row)
        if student is not None:
            address = review.address(row.fields.get("exercise", ""), student)
            words = f"{review.people.called(student)}, {row.fields.get('exercise')}"
            found.append(f"<li>{link(address, words) if address else text(words)}: {text(review.shown(row, 'reason'))}</li>\n")
    return ["<section class=\"flagged\"><h2>Waiting for a second opinion</h2>\n<ul>\n", *found, "</ul></section>\n"] if found else []


def _answers(review):
    items = [f"<li>{link(addresses.answers(lesson), lesson)}</li>\n" for lesson in review.graded.lessons]
    return ["<section><h2>Answers in words</h2>\n<ul>\n", *items, "</ul></section>\n"] if items else []
