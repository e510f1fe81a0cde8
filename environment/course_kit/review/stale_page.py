"""What somebody reads whose change came second: what is there now, and what was not written."""

from course_kit.review import csv_rows
from course_kit.review.html_page import link, page, text

_SHOWN = ("check", "points", "extra", "reason", "author", "time")


def whole(now, mine, back):
    """@param now the rows that stand there @param mine what was not written, or nothing where a row was to be deleted"""
    stands = "".join(_row("Now there is", row.fields) for row in now) or "<p>Nothing is there any more.</p>\n"
    own = _own(mine) if mine else "<p>Nothing was deleted.</p>\n"
    why = "Somebody changed this while you had the page open. Nothing of theirs was lost, and nothing of yours was written."
    return _page("Somebody else was faster", why, stands + own, back)


def taken(there, mine, back):
    """@param there the row that can be there only once, or is the same @param mine what was not written"""
    if mine.get("points"):
        about = f"the check {mine['check']}" if mine.get("check") else "the whole exercise"
        title, why = "There is a mark already", f"There is already a mark for {about}. Nothing was written: change the mark that is there."
    else:
        title, why = "This was written already", "The same words were written before, so they were not written a second time. If you mean to give them twice, write another sentence."
    return _page(title, why, _row("Now there is", there) + _own(mine), back)


def _own(mine):
    return _row("You wrote this, and it was not saved", mine)


def _page(title, why, body, back):
    address = back if back.startswith("/") and not back.startswith("//") else "/"
    after = f"<p>{link(address, 'Look at it as it is now', ' rel=index')}</p>\n"
    return page(title, f'<h1>{text(title)}</h1>\n<p class="warning">{text(why)}</p>\n{body}{after}', scripts=False)


def _row(title, fields):
    rows = "".join(f"<dt>{text(name)}</dt><dd>{text(csv_rows.shown(fields[name]))}</dd>\n" for name in _SHOWN if fields.get(name))
    return f"<section><h2>{text(title)}</h2>\n<dl>\n{rows}</dl></section>\n"
