"""Executes every lesson headless, with its stubs and with the reference solutions; any error output fails.

So does a check that does not show full marks with the solutions, or anything but “Not written yet.” with the stubs.
"""

from pathlib import Path

from course_kit import kernel, lessons, notebook_files, say, setup, solutions

EXAMPLES = """\
  course run                        all lessons, with stubs and with solutions
  course run 04 --solutions         one lesson, solved
  course run --kernel ijava         on the kernel before JJava
  course run --twice                each cell twice in a row: nothing that matters may change
  course run --keep /tmp/executed   keep the executed notebooks, to look at
  course run --format               only bring the lessons' files into the stored form (no outputs)"""


def add_arguments(parser):
    parser.add_argument("lesson", nargs="*", help="lessons by the beginning of their names (default: all)")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--stubs", action="store_true", help="only as students get them")
    which.add_argument("--solutions", action="store_true", help="only with the reference solutions")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where to keep the executed notebooks")
    parser.add_argument("--twice", action="store_true", help="run each cell twice in a row; the second time it must say the same")
    parser.add_argument("--format", action="store_true", help="bring the lessons' files into the stored form and end")
    parser.add_argument("--java", metavar="JDK", help="the JDK to use")
    parser.add_argument("--kernel", choices=(kernel.JJAVA, kernel.IJAVA), default=kernel.JJAVA, help="the Java kernel (default: jjava)")


def run(arguments):
    if arguments.format:
        for path in notebook_files.lessons():
            say.line(f"{path.name}: {'repaired' if notebook_files.store(path) else 'as it should be'}")
        return 0
    chosen = lessons.names(arguments.lesson)
    ready = setup.ready(arguments.java, arguments.kernel)
    failed = 0
    for variant in variants(arguments):
        for execution in lessons.execute(ready, variant, chosen, arguments.keep, twice=arguments.twice):
            failed += bool(execution.problems)
            report(execution)
    return 1 if failed else 0


def variants(arguments):
    if arguments.solutions:
        return [lessons.SOLUTIONS]
    if arguments.stubs or not solutions.available():
        return [lessons.STUBS]
    return [lessons.STUBS, lessons.SOLUTIONS]


def report(execution):
    verdict = say.red("failed") if execution.problems else say.green("passed")
    say.line(f"  {verdict}  {execution.lesson} with {execution.variant}, {say.seconds(execution.seconds)}")
    for problem in execution.problems:
        say.line(f"          {problem}")
