"""What `course test` is made of: stages that count what passed and keep what failed."""

import time
from dataclasses import dataclass, field

from course_kit import say


@dataclass
class Stage:
    """One stage's results; a failure is a title and a detail."""

    name: str
    passed: int = 0
    failures: list = field(default_factory=list)
    skips: list = field(default_factory=list)
    seconds: float = 0.0

    def check(self, title, problems):
        """Counts one test, which failed when there are problems."""
        if problems:
            self.failures.append((title, "\n".join(problems)))
        else:
            self.passed += 1

    def skip(self, title, reason):
        self.skips.append((title, reason))


class Watch:
    """Begins when it is made."""

    def __init__(self):
        self._begun = time.monotonic()

    @property
    def seconds(self):
        return time.monotonic() - self._begun


def run(name, work):
    """Runs one stage, says how it went and how long it took; a trouble in it is one failure."""
    stage = Stage(name)
    watch = Watch()
    say.line(say.bold(f"{name} …"))
    try:
        work(stage)
    except say.Trouble as problem:
        stage.failures.append((name, f"{problem}\n{problem.remedy or ''}".strip()))
    stage.seconds = watch.seconds
    _report(stage)
    return stage


def _report(stage):
    counts = f"{stage.passed} passed, {len(stage.failures)} failed"
    if stage.skips:
        counts += f", {len(stage.skips)} skipped"
    say.line(f"{stage.name}: {counts} in {say.seconds(stage.seconds)}")
    for title, detail in stage.failures:
        say.line(f"  {say.red('failed')}  {title}")
        for row in detail.splitlines()[:12]:
            say.line(f"          {row if len(row) <= 400 else row[:400] + ' …'}")
    for title, reason in stage.skips:
        say.line(f"  skipped  {title}: {reason}")


def close(done):
    """The closing lines: each stage's time, then the sums; gives the exit code."""
    say.line()
    for stage in done:
        say.line(f"  {say.seconds(stage.seconds):>8}  {stage.name}")
    failed = sum(len(stage.failures) for stage in done)
    skipped = sum(len(stage.skips) for stage in done)
    say.line(f"{sum(stage.passed for stage in done)} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0
