"""Contestants: processes that train a workload for as many seconds as they are told, in turns."""

import statistics
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from course_kit import processes

PEERS = Path(__file__).parent / "peers"
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}


@dataclass(frozen=True)
class Contestant:
    """What takes part: a name, the command less the workload, and the workloads that it knows."""

    name: str
    command: tuple
    workloads: str


@dataclass
class Slice:
    epochs: int
    processor: float
    seconds: float
    first: float


@dataclass
class Running:
    """A contestant at work on one workload."""

    contestant: Contestant
    process: subprocess.Popen
    slices: list = field(default_factory=list)

    def work(self, seconds):
        self.process.stdin.write(f"{seconds}\n")
        self.process.stdin.flush()
        return self._read()

    def _read(self):
        for line in self.process.stdout:
            parts = line.split()
            if len(parts) == 4 and parts[0].isdigit():
                return Slice(int(parts[0]), *map(float, parts[1:]))
        raise OSError(f"{self.contestant.name} ended without a result")

    def epoch(self):
        """Seconds of processor time for an epoch: the median over the slices."""
        return statistics.median(one.processor / one.epochs for one in self.slices)

    def stop(self):
        self.process.stdin.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start(contestant, workload, log):
    command = [*contestant.command, workload]
    env = processes.environment(**ONE_THREAD)
    process = processes.start(command, env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True)
    for line in process.stdout:
        if line.strip() == "ready":
            return Running(contestant, process)
    process.wait()
    raise OSError(f"{contestant.name} did not start")


def alternate(running, warm, rounds, seconds):
    """Warms all, then lets them work in turns, every second round in the opposite order."""
    for one in running:
        one.work(warm)
    for k in range(rounds):
        for one in running if k % 2 == 0 else reversed(running):
            one.slices.append(one.work(seconds))
