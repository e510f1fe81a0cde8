"""Pages of a graded class whose results were drawn, to be looked at in a browser."""

import os

from course_kit import jars, places, processes

TESTS = places.ROOT / "grading" / "pipeline" / "src" / "test" / "java" / "chainrule"
SOURCES = [TESTS / "marks" / "SyntheticClass.java", TESTS / "report" / "SamplePages.java"]
MAIN = "chainrule.report.SamplePages"


def available():
    """Students' and instructors' releases have no tests."""
    return all(source.is_file() for source in SOURCES)


def prepare(jdk):
    """Builds what the pages are made with."""
    if available():
        jars.PIPELINE.ensure(jdk)


def write(jdk, folder, log):
    """Writes the pages of 400 students into the folder; gives it."""
    libraries = [str(jar) for jar in sorted(jars.PIPELINE.ensure(jdk).glob("*.jar"))]
    classes = folder / "classes"
    compiler = jdk.java.with_name(jdk.java.name.replace("java", "javac"))
    _run([compiler, "-proc:none", "-d", classes, "-cp", os.pathsep.join(libraries), *SOURCES], log)
    _run([jdk.java, "-XX:TieredStopAtLevel=1", "-cp", os.pathsep.join([str(classes), *libraries]), MAIN, folder], log)
    return folder


def _run(command, log):
    if processes.run(command, log):
        processes.fail("Drawing a class", log)
