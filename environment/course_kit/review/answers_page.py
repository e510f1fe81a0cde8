"""What one student wrote in words into a lesson, with marks that are added to the total."""

from course_kit.review import addresses, mark_forms, marks
from course_kit.review.html_page import page, text
from course_kit.review.work_page import navigation, signature


def whole(review, lesson, student, xsrf, author):
    people = review.people
    those = review.with_answers(lesson)
    key = people.key(student)
    at = those.index(student) if student in those else None
    before = addresses.answers(lesson, people.key(those[at - 1])) if at else None
    after = addresses.answers(lesson, people.key(those[at + 1])) if at is not None and at + 1 < len(those) else None
    here = mark_forms.about(key, marks.TOTAL, addresses.answers(lesson, key))
    called = people.called(student)
    body = [navigation(before, after, f"{at + 1} of {len(those)}" if at is not None else "no answers")]
    body.append(f'<h1>{text(called)}</h1>\n<p class="total">Answers in words, {text(lesson)}</p>\n<div class="panels two">\n<div>\n')
    for number, (question, answer) in enumerate(review.answers(student, lesson), 1):
        asked = f'<details><summary>the question before it</summary><pre class="summary">{text(question)}</pre></details>\n' if question else ""
        body.append(f'<section><h2>Answer {number}</h2>\n{asked}<pre class="summary">{text(answer)}</pre></section>\n')
    if at is None:
        body.append('<p class="note">Every text cell is as the lesson has it.</p>\n')
    body.append("</div>\n<div>\n<h2>Points added to the total, and comments on all answers</h2>\n")
    body.append(mark_forms.rows(marks.of(review.marks.rows(), student, marks.TOTAL), here, xsrf, []))
    body.append(mark_forms.new(here, xsrf, [], None))
    body.append(mark_forms.rubric(review.rubric.rows(), marks.TOTAL, here, xsrf))
    body.append("<h3>Second opinion</h3>\n" + mark_forms.flag(marks.of(review.flags.rows(), student, marks.TOTAL), here, xsrf))
    body.append("</div>\n</div>\n")
    return page(f"{called}, {lesson}", "".join(body) + signature(author, xsrf))
