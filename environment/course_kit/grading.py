"""Hands a command over to the grading program, which is written in Java and explains its own options."""

import os
import subprocess

from course_kit import jars, places, processes, say, setup

MAIN = "chainrule.cli.Main"


def available():
    """Only a project with the pipeline's sources grades; a student's release has none."""
    return (places.ROOT / "grading" / "pipeline" / "src" / "main" / "java" / (MAIN.replace(".", "/") + ".java")).is_file()


def run(command, arguments, echo=None):
    """Runs the program on this terminal, each line also to `echo`; gives its exit code."""
    jdk = setup.prepare()
    folder = jars.PIPELINE.ensure(jdk)
    class_path = os.pathsep.join(str(jar) for jar in sorted(folder.glob("*.jar")))
    java = [jdk.java, "-Djava.awt.headless=true", "-cp", class_path, MAIN, command, *arguments]
    process = processes.start(java, stdout=subprocess.PIPE if echo else None)
    try:
        for raw in process.stdout or ():
            row = raw.decode(errors="replace").rstrip()
            say.line(row)
            echo(row)
        return process.wait()
    finally:
        processes.stop(process)
