"""Jobs of Slurm: submitted, counted and taken back by its own programs."""

import shlex
import shutil

from course_kit import processes
from course_kit.say import Trouble

PROGRAMS = ("sbatch", "squeue", "scancel")


def require():
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        raise Trouble(
            f"Slurm is not here: {', '.join(missing)} cannot be found.",
            "Run this on a machine from which jobs are submitted to the cluster, or grade without --slurm.",
        )


def command_line(command):
    return shlex.join(str(part) for part in command)


def submit(script, *options):
    """Submits a shell script; gives the number of the job."""
    return _said("Submitting a job", ["sbatch", "--parsable", *options], script).split(";")[0].strip()


def left(*jobs):
    """How many tasks of these jobs are waiting or running; a job that ended some time ago is unknown."""
    asked = ["squeue", "--noheader", "--array", "--format=%T", f"--jobs={','.join(jobs)}"]
    found = processes.said(asked)
    if found.returncode:
        if "Invalid job id" in found.stderr:
            return 0
        raise Trouble("Slurm does not answer.", found.stderr.strip())
    return len(found.stdout.split())


def cancel(*jobs):
    processes.said(["scancel", *jobs])


def _said(what, command, text):
    done = processes.said(command, input=text)
    if done.returncode:
        raise Trouble(f"{what} failed.", done.stderr.strip())
    return done.stdout
