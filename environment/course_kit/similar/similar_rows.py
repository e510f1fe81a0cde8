"""The same as a table: a row for each exercise of each pair that is told."""

import csv
import io

from course_kit.review.csv_rows import text_field

HEAD = ("first", "second", "surprise", "exercise", "similarity", "at_least_as_similar", "of_pairs", "z", "matched_tokens")


def write(path, report):
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(HEAD)
    for couple in report.couples:
        for one in couple.alike:
            pair, spread = one.pair, one.spread
            rows.writerow([
                *map(text_field, couple.names), f"{couple.surprise:.2f}", one.exercise, f"{pair.similarity:.3f}", spread.rank(pair.similarity),
                spread.pairs, f"{spread.z(pair.similarity):.2f}", pair.tokens,
            ])
    replace(path, "\ufeff" + out.getvalue())


def replace(path, content):
    """Writes a file whole or not at all."""
    new = path.with_name(f".{path.name}.tmp")
    new.write_text(content, encoding="utf-8", newline="")
    new.replace(path)
