"""What somebody reads whose change came second: what is there now, and what was not written."""

from course_kit.review import csv_rows
from course_kit.review.html_page import link, page, text

_SHOWN = ("check", "points", "extra", "reason", "author", "time")


def whole(now, mine, back):
    """@param now the rows that stand there @param mine what was not written, or nothing where a row was to be deleted"""
    stands = "".join(_row("Now there is", row.fields) for row in now) or "<p>Nothing is there any more.</p>\n"
    own = _row("You wrote this, and it was not saved", mine) if mine else "<p>Nothing was deleted.</p>\n"
    address = back if back.startswith("/") and not back.startswith("//") else "/"
    return page(
        "Somebody else was faster",
        '<h1>Somebody else was faster</h1>\n<p class="warning">Somebody changed this while you had the page open. '
        f"Nothing of theirs was lost, and nothing of yours was written.</p>\n{stands}{own}<p>{link(address, 'Look at it as it is now', ' rel=index')}</p>\n",
        scripts=False,
    )


def _row(title, fields):
    rows = "".join(f"<dt>{text(name)}</dt><dd>{text(csv_rows.shown(fields[name]))}</dd>\n" for name in _SHOWN if fields.get(name))
    return f"<section><h2>{text(title)}</h2>\n<dl>\n{rows}</dl></section>\n"
