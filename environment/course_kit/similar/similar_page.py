"""The report as one page, without scripts: couples of students with their cells side by side."""

from pathlib import Path

from course_kit.review.html_page import text

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def whole(report, title):
    style = Path(__file__).with_name("similar.css").read_text(encoding="utf-8")
    body = [f"<h1>{text(title)}</h1>\n<p>{_HOW}</p>\n"]
    body.append(_spreads(report))
    body.append(_groups(report))
    body.append("<h2>Pairs</h2>\n" if report.couples else '<p class="note">No pair is similar enough to be shown.</p>\n')
    body += [_couple(number, couple) for number, couple in enumerate(report.couples, 1)]
    if report.notes:
        body.append("<h2>Not compared</h2>\n<ul>\n" + "".join(f"<li>{text(note)}</li>\n" for note in report.notes) + "</ul>\n")
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{text(title)}</title>\n<style>\n{style}</style>\n</head>\n'
        f"<body>\n{''.join(body)}</body>\n</html>\n"
    )


_HOW = (
    "Similar code is no proof of copying: short exercises have few ways to be written. Read both cells before you think anything, and talk "
    "to people before you decide anything. No mark was changed. Similarity is the share of the shorter cell that is in the other one too, "
    "whatever its names and comments are, without what the lesson gives. Beside it is how many pairs of this class are at least as similar, "
    "and z, the distance from the class’s median in robust standard deviations. Pairs are sorted by their surprise over all exercises that "
    "both wrote, by Fisher’s method: 2 is what one pair in a hundred has by chance, 3 one in a thousand, if exercises had nothing to do with each "
    "other. A class of 40 has 780 pairs, so some of them have 2 or 3 by chance."
)


_WHICH = (
    "These are students whom the pairs below connect in one exercise. At least the three most similar pairs of each exercise are shown, however "
    "usual they are, so in a small class a group alone says little."
)


def _spreads(report):
    rows = "".join(
        f"<tr><td>{text(title)}</td><td>{spread.pairs}</td><td>{percent(spread.median)}</td><td>{percent(spread.sigma)}</td></tr>\n"
        for title, spread in report.spreads.values()
    )
    return f"<table>\n<tr><th>exercise</th><th>pairs</th><th>median</th><th>spread</th></tr>\n{rows}</table>\n"


def _groups(report):
    rows = [f"<li>{text(report.spreads[exercise][0])}: {text(', '.join(group))}</li>\n" for exercise, groups in report.groups.items() for group in groups]
    return f'<h2>Groups</h2>\n<p class="note">{_WHICH}</p>\n<ul>\n{"".join(rows)}</ul>\n' if rows else ""


def _couple(number, couple):
    alike = "".join(_likeness(one, couple.names) for one in couple.alike)
    surprise = f"surprise {couple.surprise:.1f}"
    return f"<section><h3><span>{number}. {text(couple.names[0])} and {text(couple.names[1])}</span> <b>{surprise}</b></h3>\n{alike}</section>\n"


def _likeness(one, names):
    pair, spread = one.pair, one.spread
    words = f"{percent(pair.similarity)}; {spread.rank(pair.similarity)} of {spread.pairs} pairs reach this; z = {spread.z(pair.similarity):.1f}"
    cells = [_cell(name, source, [match[2 * side:2 * side + 2] for match in pair.matches]) for side, (name, source) in enumerate(zip(names, one.sources))]
    return f"<details><summary>{text(one.title)}: {words}</summary>\n<div class=\"both\">{''.join(cells)}</div></details>\n"


def _cell(name, source, spans):
    lines = text(source.rstrip("\n")).split("\n")
    rows = "".join(
        f'<li{" class=alike" if any(first <= number <= last for first, last in spans) else ""}><code>{line or " "}</code></li>\n'
        for number, line in enumerate(lines, 1)
    )
    return f"<div><h4>{text(name)}</h4>\n<ol>\n{rows}</ol></div>\n"


def percent(share):
    return f"{100 * share:.0f}\u00a0%"
