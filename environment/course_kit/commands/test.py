"""Proves what each change should prove, in about ten minutes; --all adds the slow corners."""

import sys

from course_kit import exercises, maven_tests, places, say, setup, stages, test_stages
from course_kit.say import Trouble

EXAMPLES = """\
  course test                  what each change should prove, in about ten minutes
  course test --all            also the slow corners: long tests, IJava, a later JDK, fresh machines
  course test --long           only the long generators: more attacks, more seeds
  course test --module lib     the Java tests of one module: """ + ", ".join(maven_tests.MODULES) + """
  course test --exercise mse   only what belongs to this exercise: its right cells, its wrong ones, its stub
  course test --tests ExportsTest NbgraderExportTest     these test classes
  course test --only lessons   one stage, or some of: """ + ", ".join(test_stages.NAMES)


def add_arguments(parser):
    parser.add_argument("--java", metavar="JDK", help="the JDK to use")
    parser.add_argument("--only", nargs="+", choices=test_stages.NAMES, metavar="STAGE", help="run these stages")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", help="add what is slow")
    which.add_argument("--long", action="store_true", help="run only the long generators, which take an hour or more")
    which.add_argument("--module", choices=maven_tests.MODULES, help="of the Java tests, run those of this module")
    which.add_argument("--exercise", metavar="ID", help="of the Java tests, run those of this exercise")
    which.add_argument("--tests", nargs="+", metavar="CLASS", help="of the Java tests, run these classes")


def available():
    return places.from_sources()


def run(arguments):
    pieces = chosen(arguments)
    browser = any(piece.name == "browser" for piece in pieces)
    jdk = setup.prepare(arguments.java, *(["chromium"] if browser else []))
    say.line(f"With {jdk} and Python {sys.version.split()[0]}, in {places.ROOT}.")
    return stages.close(test_stages.run(pieces, jdk))


def chosen(arguments):
    part = part_of_java(arguments)
    if part:
        if arguments.only not in (None, ["java"]):
            raise Trouble("--module, --exercise and --tests choose among the Java tests.", "Leave out --only, or write --only java.", code=2)
        return [part]
    if arguments.only:
        return [piece for piece in test_stages.EVERY if piece.name in arguments.only]
    wanted = {test_stages.LONG} if arguments.long else {test_stages.USUALLY} | ({test_stages.ALL} if arguments.all else set())
    return [piece for piece in test_stages.EVERY if piece.when in wanted]


def part_of_java(arguments):
    if arguments.module:
        return test_stages.part(f"the tests of {arguments.module}", maven_tests.of_module, arguments.module)
    if arguments.exercise:
        return test_stages.part(f"the exercise {arguments.exercise}", maven_tests.of_exercise, exercises.named(arguments.exercise))
    if arguments.tests:
        modules = [maven_tests.module_of(name) for name in arguments.tests]
        return test_stages.part(", ".join(arguments.tests), maven_tests.of_tests, arguments.tests, modules)
    return None
