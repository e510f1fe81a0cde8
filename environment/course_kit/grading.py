"""Hands a command over to the grading program, which is written in Java and explains its own options."""

import sys

from course_kit import grading_archives, heaps, jars, places, program, say, setup, slurm

MAIN = "chainrule.cli.Main"
# A run is too short for the optimising compiler and the parallel collector to pay for themselves.
_OPTIONS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


def available():
    """Only a project with the pipeline's sources and an instructor's release grade; a student's release has neither."""
    return places.SHIPPED_GRADER.is_dir() or (places.ROOT / "grading" / "pipeline" / "src" / "main" / "java" / (MAIN.replace(".", "/") + ".java")).is_file()


def _jars(jdk):
    return jars.PIPELINE.ensure(jdk) if places.from_sources() else places.SHIPPED_GRADER


def run(command, arguments, asked_jdk=None):
    """Runs the program on this terminal and gives its exit code."""
    try:
        jdk = setup.prepare(asked_jdk)
        folder = _jars(jdk)
        if command == "grade" and not {"-h", "--help", "-V", "--version"}.intersection(arguments):
            make_archives(jdk, folder)
    except KeyboardInterrupt:
        say.stopped()
        say.line("Nothing was changed.")
        raise say.Stopped from None
    # Java cannot tell by itself: its input is never the terminal.
    terminal = ["-Dchainrule.terminal=true"] if sys.stdout.isatty() else []
    return program.run(jdk, folder, MAIN, [command, *arguments], [*options(command), *grading_archives.options(jdk, folder), *terminal])


def on_slurm(arguments):
    """The same on a cluster; its machines start Java themselves, so nothing is prepared or built there."""
    jdk = setup.prepare(None)
    jars_there = _jars(jdk)
    # The program knows its options, so it says what is wrong with them before a job waits in a queue for that.
    code = program.run(jdk, jars_there, MAIN, ["grade", "--only-check", *arguments], options("grade"))
    return code or slurm.grade(arguments, lambda of_program: program.command(jdk, jars_there, MAIN, of_program, options(of_program[0])))


def make_archives(jdk, folder):
    """What makes later runs start sooner, once for a build."""
    grading_archives.ensure(jdk, folder, lambda arguments, more: program.command(jdk, folder, MAIN, arguments, [*options("grade"), *more]))


def options(command):
    return [*_OPTIONS, f"-Xmx{heaps.megabytes(command)}m"]
