"""Renders the executed lessons as a static site, for readers without Java or network.

A page for each lesson and an index, to be opened from a disk or put on any web server; a page loads nothing.
"""

from pathlib import Path

from course_kit import kernel, lessons, places, say, setup, site

EXAMPLES = """\
  course site                            all lessons, to site/; open site/index.html
  course site --to /var/www/chainrule    elsewhere
  course site --solutions                with the reference solutions, for instructors
  course site --executed /tmp/executed   of what “course run --keep /tmp/executed” left there, without executing again"""


available = places.from_sources


def add_arguments(parser):
    parser.add_argument("--to", type=Path, default=Path("site"), metavar="FOLDER", help="where to write (default: site/)")
    parser.add_argument("--solutions", action="store_true", help="with the reference solutions in (default: as students get them)")
    parser.add_argument("--executed", type=Path, metavar="FOLDER", help="take the notebooks that “course run --keep” left there")
    parser.add_argument("--java", metavar="JDK", help="the JDK to use")
    parser.add_argument("--kernel", choices=(kernel.JJAVA, kernel.IJAVA), default=kernel.JJAVA, help="the Java kernel (default: jjava)")


def run(arguments):
    ready = setup.ready(arguments.java, arguments.kernel)
    variant = lessons.SOLUTIONS if arguments.solutions else lessons.STUBS
    index = site.make(ready, variant, arguments.to.absolute(), arguments.executed)
    say.line(f"{index}: {len(lessons.names())} lessons, to be opened in any browser.")
    return 0
