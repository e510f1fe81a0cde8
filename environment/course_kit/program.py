"""Runs a Java program of the kit on this terminal."""

import os
import subprocess

from course_kit import processes, say


def command(jdk, folder, main, arguments, options=()):
    """The command line that runs the main class with a folder of jars."""
    class_path = os.pathsep.join(str(jar) for jar in sorted(folder.glob("*.jar")))
    return [jdk.java, "-Djava.awt.headless=true", *options, "-cp", class_path, main, *arguments]


def run(jdk, folder, main, arguments, options=(), echo=None):
    """Runs the main class with a folder of jars, each line also to `echo`; gives its exit code."""
    java = command(jdk, folder, main, arguments, options)
    process = processes.start(java, stdout=subprocess.PIPE if echo else None)
    try:
        return _listen(process, echo)
    except KeyboardInterrupt:
        say.stopped()  # now, as the program may add what it leaves behind
        raise say.Stopped from None
    finally:
        processes.stop(process)


def _listen(process, echo):
    for raw in process.stdout or ():
        row = raw.decode(errors="replace").rstrip()
        say.line(row)
        echo(row)
    return process.wait()
