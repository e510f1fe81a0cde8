"""The two jobs of a class on a cluster: a job array grades its parts, and a job that waits for all of them merges them."""

import argparse
import contextlib
import hashlib
import json
from pathlib import Path

from course_kit import heaps, say, slurm_jobs
from course_kit.say import Trouble

TRIES = 3  # of a part that fails on a machine that works; Slurm itself starts the parts of a lost machine again
_USUAL = ("--open-mode=append", "--requeue")


class _Options(argparse.ArgumentParser):
    def error(self, message):
        raise Trouble(message, "“course grade --help” explains the command.", code=2)


_PARSER = _Options(prog="course grade", add_help=False, allow_abbrev=False)
_PARSER.add_argument("--slurm", type=int, required=True)
_PARSER.add_argument("--out", required=True)
_PARSER.add_argument("--workers", type=int, default=1)
for _name in ("--key", "--overrides", "--earlier"):
    _PARSER.add_argument(_name)
for _name in ("--pseudonyms", "--verbose", "--allow-unsandboxed", "--dry-run"):
    _PARSER.add_argument(_name, action="store_true")


def _taken_back(jobs):
    if slurm_jobs.cancel(*jobs):
        return f"The jobs that were submitted before are cancelled (job {' and '.join(jobs)})."
    return f"The jobs that were submitted before could not be cancelled. Do it yourself: scancel {' '.join(jobs)}"


class ClassJobs:
    """What is submitted, and where it lies. `command` gives the command line of the grading program for its own arguments."""

    def __init__(self, arguments, command):
        self.asked, self.rest = _PARSER.parse_known_args(arguments)
        self.out = Path(self.asked.out).absolute()
        self.parts = self.out.with_name(f"{self.out.name}-parts")
        self.merged = self.parts / "merge.exit"
        self._submitted = self.parts / "jobs.json"
        self._command = command

    def part(self, number):
        return self.parts / f"{number}"

    def done(self, number):
        """The file that tells that a part is graded."""
        return self.parts / f"{number}.done"

    def unfinished(self):
        return [number for number in range(1, self.asked.slurm + 1) if not self.done(number).exists()]

    def _options(self, *names):
        for name in names:
            value = getattr(self.asked, name.replace("-", "_"))
            if value:
                yield from (f"--{name}",) if value is True else (f"--{name}", value)

    def part_script(self):
        """Slurm says which part it is."""
        grade = ["grade", *self.rest, "--workers", self.asked.workers, *self._options("key", "verbose", "allow-unsandboxed")]
        start = f'{slurm_jobs.command_line(self._command(grade))} --shard "$SLURM_ARRAY_TASK_ID/{self.asked.slurm}"'
        part = f'{slurm_jobs.command_line([self.parts])}/"$SLURM_ARRAY_TASK_ID"'
        return f"#!/bin/sh\nfor try in $(seq {TRIES}); do\n  {start} --out {part} && touch {part}.done && exit 0\n  sleep 5\ndone\nexit 1\n"

    def part_options(self):
        megabytes = 1024 * (1 + self.asked.workers)
        array = f"--array=1-{self.asked.slurm}", "--job-name=course-grade", f"--output={self.parts}/%a.log"
        return *array, f"--cpus-per-task={self.asked.workers}", f"--mem={megabytes}M", *_USUAL

    def merge_script(self):
        folders = [self.part(number) for number in range(1, self.asked.slurm + 1)]
        reports = self._options("key", "overrides", "earlier", "pseudonyms", "verbose", "allow-unsandboxed")
        merge = slurm_jobs.command_line(self._command(["merge", *folders, "--out", self.out, *reports]))
        return f"#!/bin/sh\n{merge}\necho $? > {slurm_jobs.command_line([self.merged])}\n"

    def merge_options(self, array):
        waits = f"--dependency=afterok:{array}", "--kill-on-invalid-dep=yes"
        return *waits, "--job-name=course-merge", f"--output={self.parts}/merge.log", f"--mem={1024 + heaps.megabytes('merge')}M", *_USUAL

    def shown(self):
        """What would be submitted, as a shell takes it."""
        yield slurm_jobs.shown(self.part_script(), *self.part_options())
        yield slurm_jobs.shown(self.merge_script(), *self.merge_options("JOB"))

    def submit(self):
        """Gives the numbers of the jobs, the parts' and the merge's; where Slurm refuses one, none is left running and no folder is left."""
        made = [folder for folder in (self.parts, *self.parts.parents) if not folder.exists()]
        jobs = []
        try:
            self.parts.mkdir(parents=True, exist_ok=True)
            for old in (self.merged, *map(self.done, range(1, self.asked.slurm + 1))):
                old.unlink(missing_ok=True)
            jobs.append(slurm_jobs.submit("grades the parts", self.part_script(), *self.part_options()))
            jobs.append(slurm_jobs.submit("merges the parts", self.merge_script(), *self.merge_options(jobs[0])))
            self._submitted.write_text(json.dumps({"jobs": jobs, "class": self._fingerprint()}) + "\n", encoding="utf-8")
        except BaseException as problem:
            for folder in made:
                with contextlib.suppress(OSError):  # not empty: it is kept
                    folder.rmdir()
            if jobs and isinstance(problem, Trouble):
                raise Trouble(str(problem), f"{problem.remedy}\n{_taken_back(jobs)}") from problem
            if jobs:
                say.warn(_taken_back(jobs))
            raise
        return jobs

    def running(self):
        """The numbers of the jobs that this very command submitted before and that are not over; none where there are none."""
        known = self._known()
        if not known or not slurm_jobs.left(*known["jobs"]):
            return []
        if known["class"] != self._fingerprint():
            raise Trouble(
                f"Another command still grades into {self.out}, with the jobs {' and '.join(known['jobs'])}.",
                f"Wait until they are over, or cancel them with: scancel {' '.join(known['jobs'])}",
            )
        return known["jobs"]

    def _known(self):
        """What was submitted last; nothing where that cannot be told any more."""
        try:
            known = json.loads(self._submitted.read_text(encoding="utf-8"))
            return known if known["jobs"] and known["class"] else None
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def forget_jobs(self):
        self._submitted.unlink(missing_ok=True)

    def _fingerprint(self):
        return hashlib.sha256("\n".join(self.shown()).encode()).hexdigest()
