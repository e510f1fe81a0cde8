"""Serves a page on this machine to the people who mark: code, mistakes, comments, points."""

from pathlib import Path

from course_kit import grading, lab, python_packages, review_server, say, setup
from course_kit.say import Trouble

EXAMPLES = """\
  course review submitted-graded                one exercise or one student at a time; Ctrl-C ends it, with exit code 0
  course review submitted-graded --anonymous    under drawn names
  course review submitted-graded --no-browser   print the link instead

What you write goes into submitted-graded/overrides.csv at once. Several people may mark at the same time, with a review
each on a shared folder, or in several windows. Run course grade again to make new totals."""

available = grading.available


def add_arguments(parser):
    parser.add_argument("graded", type=Path, metavar="GRADED", help="the folder of results that course grade wrote")
    parser.add_argument("--anonymous", action="store_true", help="show drawn names instead of ids and names")
    parser.add_argument("--port", type=int, help="the port to serve on (default: one that is free)")
    parser.add_argument("--no-browser", action="store_true", help="print the link and open no browser")


def run(arguments):
    graded = arguments.graded.resolve()
    if not (graded / "students.json").is_file():
        raise Trouble(f"{arguments.graded} is not a folder that course grade wrote.", "Name the folder of results, such as submitted-graded.", code=2)
    port = lab.choose_port(arguments.port, "127.0.0.1") if arguments.port is not None else 0
    setup.writable()
    options = ["--port", port, *(["--anonymous"] if arguments.anonymous else [])]
    try:
        with review_server.running(python_packages.ensure(), graded, options) as (process, link):
            say.line(f"{graded} can be marked. Open this link:")
            say.line("  " + say.bold(link))
            say.line("Stop with Ctrl-C.")
            if not arguments.no_browser:
                lab.open_in_browser(link)
            return process.wait()
    except KeyboardInterrupt:
        say.line()
        say.line("Stopped. Run course grade again to make new totals.")
        return 0
