"""Makes the student's zip: lessons with stubs, jars, environment; no solutions, mutants or pipeline.

With --instructor the grader is in it, ready to run: keep that zip from students.
With --gradescope it makes the autograder's zip instead, to be uploaded to Gradescope."""

import hashlib
from pathlib import Path

from course_kit import grading, gradescope, jars, places, release, say, setup
from course_kit.say import Trouble

EXAMPLES = """\
  course release                         chainrule-student.zip in this folder
  course release --to /tmp/kit.zip       elsewhere
  course release --offline               with the Python packages for this system, for machines without network
  course release --instructor            chainrule-instructor.zip, which grades without building anything
  course release --gradescope --assignment week4.json     chainrule-gradescope.zip, Gradescope's autograder"""


def add_arguments(parser):
    parser.add_argument("--to", type=Path, metavar="ZIP", help="the file to write; chainrule-student.zip by default")
    parser.add_argument("--offline", action="store_true", help="add the Python packages for this system and Python")
    parser.add_argument("--instructor", action="store_true", help="add the grader, ready to run")
    parser.add_argument("--gradescope", action="store_true", help="make the zip of an autograder for Gradescope")
    parser.add_argument("--assignment", type=Path, metavar="FILE", help="for the autograder: what counts; see course grade --help")
    parser.add_argument("--java", metavar="JDK", help="the JDK to build with")


def available():
    return places.from_sources()


def run(arguments):
    if arguments.gradescope:
        return autograder(arguments)
    if arguments.assignment:
        raise Trouble("--assignment is for --gradescope.", "A student's zip holds all lessons.")
    ready = setup.ready(arguments.java)
    wheels = release.wheels(ready.python) if arguments.offline else None
    if arguments.instructor:
        files = release.for_instructors(ready.jars, jars.PIPELINE.ensure(ready.jdk), wheels)
        target = arguments.to or Path("chainrule-instructor.zip")
        release.write(files, target.absolute(), top="chainrule-instructor/")
        return told(target, files)
    files = release.contents(ready.jars, wheels)
    wrong = release.kept_back(files)
    if wrong:
        raise Trouble(f"these are not for students: {', '.join(wrong[:5])}.", "Keep them in src/test, or in the pipeline.")
    target = arguments.to or Path("chainrule-student.zip")
    release.write(files, target.absolute())
    return told(target, files)


def autograder(arguments):
    assignment = gradescope.assignment(arguments.assignment)
    # A typing error is told here, and not by each submission.
    if arguments.assignment and grading.run("gradescope", ["--read", str(arguments.assignment)], arguments.java):
        return 1
    files = gradescope.contents(jars.PIPELINE.ensure(setup.prepare(arguments.java)), assignment)
    target = arguments.to or Path("chainrule-gradescope.zip")
    release.write(files, target.absolute(), top="", programs=gradescope.PROGRAMS)
    return told(target, files)


def told(target, files):
    size = target.stat().st_size / 1e6
    say.line(f"{target}: {len(files)} files, {size:.1f} MB, SHA-256 {hashlib.sha256(target.read_bytes()).hexdigest()}")
    return 0
