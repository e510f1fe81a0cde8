"""The review's server, which runs in the private Python environment."""

import contextlib
import subprocess

from course_kit import places, processes
from course_kit.say import Trouble


@contextlib.contextmanager
def running(python, graded, options=()):
    """Gives the process and the link with its token; leaving the block ends it."""
    command = [python, "-m", "course_kit.review", graded, *options]
    env = processes.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
    process = processes.start(command, stdout=subprocess.PIPE, env=env)
    try:
        link = process.stdout.readline().decode().strip()
        if not link:
            raise Trouble("the review could not be served.", code=process.wait() or 1)
        yield process, link
    finally:
        processes.stop(process)
        process.stdout.close()
