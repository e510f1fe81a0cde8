"""Jobs of Slurm: submitted, counted and taken back by its own programs."""

import re
import shlex
import shutil

from course_kit import processes
from course_kit.say import Trouble

PROGRAMS = ("sbatch", "squeue", "scancel")
# What sbatch says where it had no answer from the cluster; everything else is its refusal of the job.
_UNREACHED = re.compile(
    "unable to contact slurm|connect failure|connection (refused|failure|timed out)|timed out on send/recv|zero bytes were|"
    "configuration source|fetch config|config fetch|dns srv|res_nsearch|standby mode|no route to host|network is unreachable",
    re.IGNORECASE,
)


def require():
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        raise Trouble(
            f"Slurm is not here: {', '.join(missing)} cannot be found.",
            "Run this on a machine from which jobs are submitted to the cluster, or grade without --slurm.",
        )


def command_line(command):
    return shlex.join(str(part) for part in command)


def _sbatch(options):
    return ["sbatch", "--parsable", *options]


def shown(script, *options):
    """The command that submits a script, with the script, as a shell takes them."""
    return f"{command_line(_sbatch(options))} <<'SCRIPT'\n{script}SCRIPT\n"


def submit(what, script, *options):
    """Submits a shell script; gives the number of the job. @param what it does, for the message if it is not submitted"""
    done = processes.said(_sbatch(options), input=script, seconds=processes.WORK)
    if done.returncode:
        unreached = _UNREACHED.search(done.stderr)
        problem = f"Slurm could not be reached, so the job that {what} was not submitted." if unreached else f"Slurm refused the job that {what}."
        raise Trouble(problem, f"sbatch says: {done.stderr.strip()}")
    return done.stdout.split(";")[0].strip()


def left(*jobs):
    """How many tasks of these jobs are waiting or running; a job that ended some time ago is unknown."""
    asked = ["squeue", "--noheader", "--array", "--format=%T", f"--jobs={','.join(jobs)}"]
    found = processes.said(asked, seconds=processes.WORK)
    if found.returncode:
        if "Invalid job id" in found.stderr:
            return 0
        raise Trouble("Slurm does not answer.", f"squeue says: {found.stderr.strip()}")
    return len(found.stdout.split())


def cancel(*jobs):
    """Whether Slurm took them back."""
    return processes.said(["scancel", *jobs], seconds=processes.WORK).returncode == 0
