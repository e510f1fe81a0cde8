"""Hands a command over to the grading program, which is written in Java and explains its own options."""

import os

from course_kit import jars, places, processes, setup

MAIN = "chainrule.cli.Main"


def available():
    """Only a project with the pipeline's sources grades; a student's release has none."""
    return (places.ROOT / "grading" / "pipeline" / "src" / "main" / "java" / (MAIN.replace(".", "/") + ".java")).is_file()


def run(command, arguments):
    """Runs the program on this terminal and gives its exit code."""
    jdk = setup.prepare()
    folder = jars.PIPELINE.ensure(jdk)
    class_path = os.pathsep.join(str(jar) for jar in sorted(folder.glob("*.jar")))
    process = processes.start([jdk.java, "-Djava.awt.headless=true", "-cp", class_path, MAIN, command, *arguments])
    try:
        return process.wait()
    finally:
        processes.stop(process)
