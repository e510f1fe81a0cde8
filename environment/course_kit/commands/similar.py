"""Shows which students' cells resemble each other, and how unusual that is in this class; it changes no mark."""

import json
import tempfile
from pathlib import Path

from course_kit import grading, say, setup
from course_kit.say import Trouble
from course_kit.similar import given_code, jplag, report, similar_page, similar_rows

EXAMPLES = """\
  course similar submitted                 writes submitted-similar/similar.html and similar.csv
  course similar submitted --anonymous     with numbers instead of ids
  course similar class.zip --to looked-at  elsewhere

JPlag compares the cells; it is fetched into .course/ at the first use. Similar code is no proof of copying."""

available = grading.available


def add_arguments(parser):
    parser.add_argument("submitted", type=Path, metavar="SUBMITTED", help="the folder or zip file that course grade takes")
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="where to write (default: SUBMITTED-similar)")
    parser.add_argument("--anonymous", action="store_true", help="write numbers instead of ids; what is in the code stays")


def run(arguments):
    submitted = arguments.submitted.absolute()
    if not submitted.exists():
        raise Trouble(f"{arguments.submitted} is not there.", "Name the folder or the zip file that course grade takes.", code=2)
    target = (arguments.to or submitted.with_name(submitted.name.removesuffix(".zip") + "-similar")).absolute()
    if target == submitted or submitted in target.parents:
        raise Trouble(f"{target} is inside the submitted folder.", "Name another one: --to FOLDER", code=2)
    jdk = setup.prepare(None)
    program = jplag.ensure(jdk)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="chainrule-") as folder:
        given, told = given_code.write(Path(folder) / "given"), Path(folder) / "told" / "cells.json"
        told.parent.mkdir()
        code = grading.run("compare-cells", [submitted, "--program", program, "--base", given, "--out", told])
        if code:
            return code
        found = report.of(json.loads(told.read_text(encoding="utf-8")), arguments.anonymous)
    similar_rows.write(target / "similar.csv", found)
    similar_rows.replace(target / "similar.html", similar_page.whole(found, f"Similar work in {submitted.name}"))
    say.line(f"{len(found.couples)} pairs are shown in {target / 'similar.html'}; no mark was changed.")
    for note in found.notes[:5]:
        say.line(f"  {note}")
    if len(found.notes) > 5:
        say.line(f"  … and {len(found.notes) - 5} more, which the page tells")
    return 0
