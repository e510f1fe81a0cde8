"""Proves what a laptop proves in about ten minutes; --all adds the slow corners."""

import io
import sys
import unittest

from course_kit import (
    browser, java, kernel, lessons, maven_tests, notebook_files, places, say, setup, solutions, stages
)

EXAMPLES = """\
  course test                  everything that a laptop proves in about ten minutes
  course test --all            also the slow corners: long tests, a second JDK
  course test --only lessons   one stage: java, environment, notebooks, lessons, browser, matrix"""

ONLY = ("java", "environment", "notebooks", "lessons", "browser", "matrix")


def add_arguments(parser):
    parser.add_argument("--all", action="store_true", help="add what is slow")
    parser.add_argument("--only", choices=ONLY, help="run one stage")
    parser.add_argument("--java", metavar="JDK", help="the JDK to use")


def available():
    return places.from_sources()


def run(arguments):
    jdk = setup.prepare(arguments.java, "chromium")
    say.line(f"With {jdk} and Python {sys.version.split()[0]}, in {places.ROOT}.")
    java_stage = ("java", f"Java {jdk.major}: unit tests, formatting, warnings", lambda stage: java_tests(stage, jdk, arguments.all))
    others = [
        ("environment", "The environment's own tests", environment),
        ("notebooks", "Lessons as files: no outputs, ids, one format", notebooks),
        ("lessons", "Lessons on the real kernel", lambda stage: executions(stage, arguments.java)),
        ("browser", "A student's path through JupyterLab in Chromium", lambda stage: browser.student(stage, arguments.java)),
    ]
    if arguments.only == "matrix":
        done = run_all(matrix(jdk))
    elif arguments.only:
        done = run_all(stage for stage in [java_stage, *others] if stage[0] == arguments.only)
    else:
        setup.ready(arguments.java)  # so that the stages can go on side by side: Maven has one core, the lessons the other
        done = run_all(others[:2])  # first, because these tests change variables and stop processes
        done += sum(setup.together(lambda: run_all([java_stage]), lambda: run_all(others[2:])), [])
    if arguments.all and not arguments.only:
        done += run_all(matrix(jdk))
    return stages.close(done)


def run_all(chosen):
    return [stages.run(title, work) for _, title, work in chosen]


def java_tests(stage, jdk, everything):
    maven_tests.verify(stage, jdk, ["-Dtests.excluded="] if everything else [])


def environment(stage):
    tests = unittest.defaultTestLoader.discover(str(places.ENVIRONMENT / "tests"), top_level_dir=str(places.ENVIRONMENT))
    result = unittest.TextTestRunner(stream=io.StringIO(), verbosity=0).run(tests)
    bad = result.failures + result.errors
    stage.passed = result.testsRun - len(bad) - len(result.skipped)
    for test, trace in bad:
        stage.failures.append((test.id().removeprefix("tests."), trace.strip()))
    for test, reason in result.skipped:
        stage.skip(test.id().removeprefix("tests."), reason)


def notebooks(stage):
    for path in notebook_files.lessons():
        stage.check(path.name, notebook_files.faults(path))


def executions(stage, asked, on=kernel.JJAVA):
    ready = setup.ready(asked, on)
    variants = [lessons.STUBS] + ([lessons.SOLUTIONS] if solutions.available() else [])
    for variant in variants:
        for execution in lessons.execute(ready, variant, lessons.names(), jobs=2):
            say.line(f"  {execution.lesson} with {variant}: {say.seconds(execution.seconds)}")
            stage.check(f"{execution.lesson} with {variant}", execution.problems)


def matrix(jdk):
    """The lessons on the older kernel, and all again on the newest JDK that is installed beside the one in use."""
    yield "", f"Lessons on IJava, Java {jdk.major}", lambda stage: executions(stage, str(jdk.home), kernel.IJAVA)
    later = next((other for other in java.installed() if other.fits and other.major > max(jdk.major, 24)), None)
    if later is None:
        yield "", "A later JDK", lambda stage: stage.skip("JDK 25", f"none is installed here besides {jdk}")
        return
    for name in (kernel.JJAVA, kernel.IJAVA):
        yield "", f"Lessons on {name}, Java {later.major}", lambda stage, name=name: executions(stage, str(later.home), name)
    yield "", f"Java {later.major}: unit tests", lambda stage: maven_tests.verify(
        stage, later, ["-Dskip.format=true"], "verify-later"
    )
