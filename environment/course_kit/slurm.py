"""Grades a class on a cluster: submits its jobs, and follows them until all is merged."""

import time

from course_kit import processes, say, slurm_jobs
from course_kit.say import Trouble
from course_kit.slurm_class import ClassJobs

_SECONDS = 2
_PATIENCE = 600  # seconds for which Slurm may not answer, as while it is started again
_APPEARS = 10  # looks at a shared drive, where a file of another machine may be seen late


def asked(arguments):
    return any(argument.split("=")[0] == "--slurm" for argument in arguments)


def follow(work, jobs):
    """Says how many parts are graded until all is merged; gives the exit code of the merge."""
    told = None
    while _left(work, jobs):
        done = work.asked.slurm - len(work.unfinished())
        if done != told:
            say.line(f"{done} of {work.asked.slurm} parts are graded.")
            told = done
        time.sleep(_SECONDS)
    for _ in range(_APPEARS):
        if work.merged.exists() and work.merged.read_text().strip():
            say.line(processes.tail(work.parts / "merge.log", 12))
            return int(work.merged.read_text())
        if work.unfinished():
            break
        time.sleep(_SECONDS)
    _fail(work)


def _left(work, jobs):
    """Jobs go on while Slurm does not answer, so a while later it is asked again."""
    since = None
    while True:
        try:
            return slurm_jobs.left(*jobs)
        except Trouble as problem:
            now = time.monotonic()
            if since is None:
                since = now
                say.warn(f"{problem} It is asked again for {_PATIENCE // 60} minutes; the jobs go on meanwhile.")
            if now - since > _PATIENCE:
                raise Trouble(
                    f"Slurm has not answered for {_PATIENCE // 60} minutes. The jobs {' and '.join(jobs)} are not cancelled.",
                    f"{problem.remedy}\nThe same command goes on watching them; squeue --jobs={','.join(jobs)} shows them.\n"
                    f"The results will be in {work.out}, and the logs are in {work.parts}.",
                ) from problem
            time.sleep(_SECONDS)


def _fail(work):
    missing = work.unfinished()
    if not missing:
        raise Trouble("All parts were graded, but they could not be merged.", f"The log is {work.parts / 'merge.log'}")
    log = work.parts / f"{missing[0]}.log"
    raise Trouble(
        f"{'This part' if len(missing) == 1 else 'These parts'} could not be graded: {', '.join(map(str, missing))}.",
        f"The log of part {missing[0]} is {log} and ends with:\n{processes.tail(log, 5)}\nThe same command continues where it left off.",
    )


def grade(arguments, command):
    """Submits the jobs and follows them. Whoever stops the command takes the jobs back; everything that was graded is kept."""
    work = ClassJobs(arguments, command)
    if work.asked.dry_run:
        parts, merge = work.shown()
        say.line(f"This job array would grade the parts:\n\n{parts}")
        say.line(f"This job would then merge them. Here, JOB stands for the number that Slurm gives the array:\n\n{merge}")
        say.line("Nothing was submitted or written.")
        return 0
    slurm_jobs.require()
    jobs = work.running()
    if jobs:
        say.line(f"The jobs of this command are still there ({' and '.join(jobs)}), so it goes on watching them.")
    else:
        jobs = work.submit()
        say.line(f"Slurm grades {work.asked.slurm} parts (job {jobs[0]}) and then merges them (job {jobs[1]}). The logs are in {work.parts}")
    try:
        code = follow(work, jobs)
    except KeyboardInterrupt:
        if slurm_jobs.cancel(*jobs):
            work.forget_jobs()
            say.line("The jobs are cancelled. The same command continues where it left off.")
        else:
            say.line(f"The jobs could not be cancelled. Do it yourself: scancel {' '.join(jobs)}")
        raise
    work.forget_jobs()
    return code
