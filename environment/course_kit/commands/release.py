"""Makes the student's zip: lessons with stubs, jars, environment; no solutions, mutants or pipeline."""

import hashlib
from pathlib import Path

from course_kit import places, release, say, setup
from course_kit.say import Trouble

EXAMPLES = """\
  course release                         chainrule-student.zip in this folder
  course release --to /tmp/kit.zip       elsewhere
  course release --offline               with the Python packages for this system, for machines without network"""


def add_arguments(parser):
    parser.add_argument("--to", type=Path, default=Path("chainrule-student.zip"), metavar="ZIP", help="the file to write")
    parser.add_argument("--offline", action="store_true", help="add the Python packages for this system and Python")
    parser.add_argument("--java", metavar="JDK", help="the JDK to build with")


def available():
    return places.from_sources()


def run(arguments):
    ready = setup.ready(arguments.java)
    wheels = release.wheels(ready.python) if arguments.offline else None
    files = release.contents(ready.jars, wheels)
    wrong = release.kept_back(files)
    if wrong:
        raise Trouble(f"these are not for students: {', '.join(wrong[:5])}.", "Keep them in src/test, or in the pipeline.")
    release.write(files, arguments.to.absolute())
    size = arguments.to.stat().st_size / 1e6
    say.line(f"{arguments.to}: {len(files)} files, {size:.1f} MB, SHA-256 {hashlib.sha256(arguments.to.read_bytes()).hexdigest()}")
    return 0
