"""Proves what a laptop proves in about ten minutes; --all adds the slow corners."""

import sys

from course_kit import places, say, setup, stages, test_stages

EXAMPLES = """\
  course test                  everything that a laptop proves in about ten minutes
  course test --all            also the slow corners: long tests, IJava, a later JDK, fresh machines
  course test --long           only the long generators: more attacks, more seeds
  course test --only lessons   one stage, or some of: """ + ", ".join(test_stages.NAMES)


def add_arguments(parser):
    parser.add_argument("--all", action="store_true", help="add what is slow")
    parser.add_argument("--long", action="store_true", help="run only the long generators, which take an hour or more")
    parser.add_argument("--only", nargs="+", choices=test_stages.NAMES, metavar="STAGE", help="run these stages")
    parser.add_argument("--java", metavar="JDK", help="the JDK to use")


def available():
    return places.from_sources()


def run(arguments):
    jdk = setup.prepare(arguments.java, "chromium")
    say.line(f"With {jdk} and Python {sys.version.split()[0]}, in {places.ROOT}.")
    return stages.close(test_stages.run(chosen(arguments), jdk))


def chosen(arguments):
    if arguments.only:
        return [piece for piece in test_stages.EVERY if piece.name in arguments.only]
    wanted = {test_stages.LONG} if arguments.long else {test_stages.USUALLY} | ({test_stages.ALL} if arguments.all else set())
    return [piece for piece in test_stages.EVERY if piece.when in wanted]
