"""Forms on the pages: rows of marks to be changed, a new one, sentences that are used again, and the flag."""

from course_kit.review import csv_rows, marks
from course_kit.review.html_page import area, button, form, hidden, line, text


def about(key, exercise, back):
    """What each form says of where it stands."""
    return hidden("key", key) + hidden("exercise", exercise) + hidden("back", back)


_REPLACED = '<p class="warning">Does not count: the mark for the whole exercise replaces the points of its checks.</p>'


def rows(found, here, xsrf, checks):
    """Every row with its own form: each can be changed and deleted."""
    made = []
    whole = any(row.fields.get("points") and not row.fields.get("check") for row in found)
    for row in found:
        replaced = _REPLACED if whole and row.fields.get("check") and row.fields.get("points") else ""
        shown = {name: csv_rows.shown(field) for name, field in row.fields.items()}
        by = ", ".join(part for part in (shown.get("author"), shown.get("time")) if part)
        signed_by = f" <small>{text(by)}</small>" if by else ""
        content = here + hidden("version", row.version) + _fields(shown, checks) + button("Save", ' name="do" value="save"')
        content += button("Delete", ' name="do" value="delete"')
        made.append(f'<li>{_words(shown)}{signed_by}{replaced}<details><summary>change</summary>{form("/mark", xsrf, content)}</details></li>\n')
    return f'<ul class="rows">\n{"".join(made)}</ul>\n' if made else '<p class="note">No marks by hand yet.</p>\n'


def new(here, xsrf, checks, most):
    """@param most points to be had, or nothing where there are only extra points"""
    hint = f"of {most}" if most is not None else ""
    return form("/mark", xsrf, here + _fields({}, checks, hint, most is not None) + button("Add", ' name="do" value="add"'), ' class="new"')


def rubric(found, exercise, here, xsrf):
    """Sentences for one exercise: a click gives one to the student who is shown."""
    made = []
    for row in found:
        if row.fields.get("exercise") == exercise:
            extra, reason = row.fields.get("extra", ""), csv_rows.shown(row.fields.get("reason", ""))
            click = button(f"{signed(extra)} {reason}".strip(), ' name="do" value="add"')
            give = form("/mark", xsrf, here + hidden("extra", extra) + hidden("reason", reason) + click)
            cross = button("×", ' name="do" value="delete" title="Delete this sentence from the list"')
            drop = form("/rubric", xsrf, here + hidden("version", row.version) + cross)
            made.append(f"<li>{give}{drop}</li>\n")
    fields = here + line("reason", "Sentence", more=" maxlength=500") + line("extra", "Extra points", more=" size=5")
    fields += button("Keep for this exercise", ' name="do" value="add"')
    kept = f"<ul class=\"rubric\">\n{''.join(made)}</ul>\n" if made else ""
    return f'<h3>Saved sentences</h3>\n{kept}<details><summary>a new sentence</summary>{form("/rubric", xsrf, fields)}</details>\n'


def flag(found, here, xsrf):
    made = []
    for row in found:
        settled = form("/flag", xsrf, here + hidden("version", row.version) + button("Settled", ' name="do" value="delete"'))
        reason, author = (text(csv_rows.shown(row.fields.get(name, ""))) for name in ("reason", "author"))
        made.append(f"<li>{reason} <small>{author}</small> {settled}</li>\n")
    fields = here + line("reason", "What is the question?", more=' id="flag" maxlength=500')
    asked = form("/flag", xsrf, fields + button("Flag for a second opinion", ' name="do" value="add"'))
    return (f"<ul class=\"flags\">\n{''.join(made)}</ul>\n" if made else "") + asked


def signed(extra):
    return extra if not extra or extra.startswith("-") else "+" + extra


def _fields(shown, checks, hint="", with_points=True):
    parts = []
    new_one = not shown
    if with_points and shown.get("exercise") != marks.TOTAL:
        options = "".join(_option(check, check == shown.get("check", "")) for check in ["", *checks])
        parts.append(f'<label>For <select name="check">{options}</select></label> ')
        parts.append(line("points", f"Points {hint}".strip(), shown.get("points", ""), ' size=5 inputmode="decimal"' + (' id="points"' if new_one else "")))
    parts.append(line("extra", "or extra" if parts else "Extra points", shown.get("extra", ""), ' size=5 inputmode="decimal"'))
    parts.append(area("reason", "Reason or comment", shown.get("reason", ""), f" maxlength={marks.LONGEST}" + (' id="comment"' if new_one else "")))
    return "".join(parts)


def _option(check, selected):
    return f'<option value="{text(check)}"{" selected" if selected else ""}>{text(check or "whole exercise")}</option>'


def _words(shown):
    check = f"<code>{text(shown['check'])}</code> " if shown.get("check") else ""
    given = f"<b>{text(shown['points'])} {'point' if shown['points'] == '1' else 'points'}</b> " if shown.get("points") else f"<b>{text(signed(shown['extra']))}</b> " if shown.get("extra") else ""
    return f'{check}{given}<span class="said">{text(shown.get("reason", ""))}</span>'
