"""Solved lessons are checked as a student's notebook is, by the same program, and must have full marks."""

from course_kit import jars, places, processes, program, setup
from course_kit.commands import check

JOBS = 2


def missing(notebooks):
    """Yields for each notebook, in order, what the check said if it lacks full marks anywhere, else nothing."""
    jdk = setup.prepare()
    folder = jars.for_kernel(jdk)

    def one(notebook):
        log = places.LOGS / f"{notebook.stem}.full-marks.log"
        log.unlink(missing_ok=True)
        said = []
        command = program.command(jdk, folder, check.MAIN, [places.STARTUP, "--full-marks", notebook], check.OPTIONS)
        return [] if processes.run(command, log, echo=said.append) == 0 else said or [f"nothing was said; the log is {log}"]

    return processes.side_by_side(one, notebooks, JOBS)
