"""Grades one class on this machine and on the cluster, one of whose nodes is killed; both must give the same bytes."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from course_kit import places, processes, say, system
from proof.cluster.slurm_host import NODES, SlurmHost, missing
from proof.guides import first_hour

STUDENTS, PARTS = 12, 4
LESSON = "04-backpropagation"
DIFFERENT = {"machine.txt", "durations.csv", "known-outcomes.txt"}  # tell where and how long, or only save time


def prove(stage):
    """Where Slurm cannot be had, one skip that says what to install."""
    if missing() and sys.platform == "linux" and system.can_install():
        system.install("slurm")
    if missing():
        stage.skip("Slurm", f"{', '.join(missing())} cannot be found. Install Slurm: {system.command_here('slurm')}")
        return
    if not system.is_root():
        stage.skip("Slurm", "a cluster on one host needs root")
        return
    with tempfile.TemporaryDirectory(prefix="chainrule-cluster-") as folder:
        folder = Path(folder)
        hand_in(folder / "submitted")
        with SlurmHost(folder) as cluster:
            names = cluster.said("srun", "-N2", "printenv", "SLURMD_NODENAME")
            stage.check("both nodes answer", [] if sorted(names.split()) == sorted(NODES) else [f"srun -N2 said {names!r}"])
            stage.check("a node is killed, and the results are those of one machine", list(problems(folder, cluster)))


def hand_in(submitted):
    """Right and wrong notebooks, and a file that is none."""
    for number in range(STUDENTS):
        student = submitted / f"student{number:02}"
        student.mkdir(parents=True)
        if number == 5:
            (student / "notes.pdf").write_bytes(b"")
            continue
        notebook = first_hour.notebook(first_hour.WRONG if number % 4 == 1 else first_hour.FULL)
        (student / f"{LESSON}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


def problems(folder, cluster):
    usual = ["grade", folder / "submitted", "--seed", "7"]
    log = places.LOGS / "cluster.log"
    log.unlink(missing_ok=True)
    course = [places.ENVIRONMENT / "course", *usual]
    if processes.run([*course, "--out", folder / "whole"], log):
        yield f"grading on this machine failed:\n{processes.tail(log)}"
        return
    with log.open("ab") as out:
        command = [str(word) for word in (*course, "--out", folder / "merged", "--slurm", PARTS)]
        run = processes.start(command, stdout=out, stderr=subprocess.STDOUT, env=cluster.environment)
        try:
            cluster.wait("a result from each node", lambda: run.poll() is not None or busy(cluster) == set(NODES) and results(folder), 120)
            lost = results(folder)
            cluster.kill(NODES[0])
            say.line(f"  {NODES[0]} was killed when there were {lost} of {STUDENTS - 1} results")
            if run.wait():
                yield f"course grade --slurm failed:\n{processes.tail(log)}"
                return
        finally:
            processes.stop(run)
    down = cluster.said("sinfo", "--noheader", f"--nodes={NODES[0]}", "--format=%T").strip()
    if not down.startswith("down"):
        yield f"{NODES[0]} is {down} and was to be down"
    if not 0 < lost < STUDENTS - 1:
        yield f"the node was lost when there were {lost} results, which tells nothing"
    whole, merged = contents(folder / "whole"), contents(folder / "merged")
    yield from (f"{name} differs" for name in sorted(whole.keys() | merged.keys()) if whole.get(name) != merged.get(name))


def busy(cluster):
    return set(cluster.said("squeue", "--noheader", "--states=running", "--format=%N").split())


def results(folder):
    return len(list(folder.glob("merged-parts/*/results/*/*.json")))


def contents(graded):
    files = (path for path in graded.rglob("*") if path.is_file() and path.name not in DIFFERENT)
    return {path.relative_to(graded).as_posix(): path.read_bytes() for path in files}
