"""Grades a class on a cluster: a job array of Slurm grades its parts, and a job that waits for all of them merges them."""

import argparse
import time
from pathlib import Path

from course_kit import heaps, processes, say, slurm_jobs
from course_kit.say import Trouble

TRIES = 3  # of a part that fails on a machine that works; Slurm itself starts the parts of a lost machine again
SEAL = "part.seal"  # is there when a part is finished
_SECONDS = 2

_PARSER = argparse.ArgumentParser(prog="course grade", add_help=False, allow_abbrev=False)
_PARSER.add_argument("--slurm", type=int, required=True)
_PARSER.add_argument("--out")
_PARSER.add_argument("--workers", type=int, default=1)
for _name in ("--key", "--overrides", "--earlier"):
    _PARSER.add_argument(_name)
for _name in ("--pseudonyms", "--verbose", "--allow-unsandboxed"):
    _PARSER.add_argument(_name, action="store_true")


def asked(arguments):
    return any(argument.split("=")[0] == "--slurm" for argument in arguments)


class ClassJobs:
    """The two jobs of a class. `command` gives the command line of the grading program for its own arguments."""

    def __init__(self, arguments, command):
        self.asked, self.rest = _PARSER.parse_known_args(arguments)
        if self.asked.slurm < 1:
            raise Trouble(f"--slurm says in how many parts the class is graded, and got {self.asked.slurm}.")
        if not self.asked.out:
            raise Trouble("--slurm needs --out DIR, a folder that all machines of the cluster reach.")
        self.out = Path(self.asked.out).absolute()
        self.parts = self.out.with_name(f"{self.out.name}-parts")
        self.merged = self.parts / "merge.exit"
        self._command = command

    def part(self, number):
        return self.parts / f"{number}"

    def _options(self, *names):
        for name in names:
            value = getattr(self.asked, name.replace("-", "_"))
            if value:
                yield from (f"--{name}",) if value is True else (f"--{name}", value)

    def part_script(self):
        """Slurm says which part it is."""
        grade = ["grade", *self.rest, "--workers", self.asked.workers, *self._options("key", "verbose", "allow-unsandboxed")]
        start = f'{slurm_jobs.command_line(self._command(grade))} --shard "$SLURM_ARRAY_TASK_ID/{self.asked.slurm}"'
        out = f'--out {slurm_jobs.command_line([self.parts])}/"$SLURM_ARRAY_TASK_ID"'
        return f"#!/bin/sh\nfor try in $(seq {TRIES}); do\n  {start} {out} && exit 0\n  sleep 5\ndone\nexit 1\n"

    def merge_script(self):
        folders = [self.part(number) for number in range(1, self.asked.slurm + 1)]
        reports = self._options("key", "overrides", "earlier", "pseudonyms", "verbose", "allow-unsandboxed")
        merge = slurm_jobs.command_line(self._command(["merge", *folders, "--out", self.out, *reports]))
        return f"#!/bin/sh\n{merge}\necho $? > {slurm_jobs.command_line([self.merged])}\n"

    def submit(self):
        """Gives the numbers of the jobs: the parts', and the merge's."""
        self.parts.mkdir(parents=True, exist_ok=True)
        self.merged.unlink(missing_ok=True)
        for number in range(1, self.asked.slurm + 1):
            (self.part(number) / SEAL).unlink(missing_ok=True)
        usual = "--open-mode=append", "--requeue"
        megabytes = 1024 * (1 + self.asked.workers)
        parts = slurm_jobs.submit(
            self.part_script(), f"--array=1-{self.asked.slurm}", "--job-name=course-grade", f"--output={self.parts}/%a.log",
            f"--cpus-per-task={self.asked.workers}", f"--mem={megabytes}M", *usual,
        )
        merge = slurm_jobs.submit(
            self.merge_script(), f"--dependency=afterok:{parts}", "--kill-on-invalid-dep=yes", "--job-name=course-merge",
            f"--output={self.parts}/merge.log", f"--mem={1024 + heaps.megabytes('merge')}M", *usual,
        )
        return parts, merge

    def unfinished(self):
        return [number for number in range(1, self.asked.slurm + 1) if not (self.part(number) / SEAL).exists()]

    def follow(self, jobs):
        """Says how many parts are graded until all is merged; gives the exit code of the merge."""
        told = None
        while slurm_jobs.left(*jobs):
            done = self.asked.slurm - len(self.unfinished())
            if done != told:
                say.line(f"{done} of {self.asked.slurm} parts are graded")
                told = done
            time.sleep(_SECONDS)
        if self.merged.exists():
            say.line(processes.tail(self.parts / "merge.log", 12))
            return int(self.merged.read_text())
        self._fail()

    def _fail(self):
        missing = self.unfinished()
        if not missing:
            raise Trouble("The parts were graded, but not merged.", f"The log is {self.parts / 'merge.log'}")
        logs = f"Why is in {self.parts / f'{missing[0]}.log'}:\n{processes.tail(self.parts / f'{missing[0]}.log', 5)}"
        raise Trouble(f"These parts could not be graded: {', '.join(map(str, missing))}.", f"{logs}\nThe same command goes on where it was.")


def grade(arguments, command):
    """Submits the jobs and follows them. Whoever stops the command takes the jobs back; everything that was graded is kept."""
    slurm_jobs.require()
    work = ClassJobs(arguments, command)
    jobs = work.submit()
    say.line(f"Slurm grades {work.asked.slurm} parts (job {jobs[0]}), then merges them (job {jobs[1]}). Logs: {work.parts}")
    try:
        return work.follow(jobs)
    except KeyboardInterrupt:
        slurm_jobs.cancel(*jobs)
        say.line("The jobs are cancelled. The same command goes on where it was.")
        raise
