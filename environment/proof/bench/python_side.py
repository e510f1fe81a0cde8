"""The Python contestants and the environment that they run in: .course/bench-python, or one that the user names."""

import sys
from pathlib import Path

from course_kit import pip, places, processes, say
from proof.bench.contestants import PEERS, Contestant

PINNED = dict(row.split("==") for row in (Path(__file__).parent / "requirements.txt").read_text().split())
SIDES = {"numpy": ("NumPy", "ABCD"), "torch": ("PyTorch", "ABCD"), "scikit-learn": ("scikit-learn", "ABC")}
MODULES = {"numpy": "numpy", "torch": "torch", "scikit-learn": "sklearn"}

VERSIONS = """
import contextlib, io, platform
print("Python", platform.python_version())
for name in ("numpy", "torch", "sklearn"):
    with contextlib.suppress(ImportError):
        print(name, __import__(name).__version__)
with contextlib.suppress(ImportError):
    import numpy, threadpoolctl
    for pool in threadpoolctl.threadpool_info():
        print(pool["internal_api"], pool.get("version"), pool.get("architecture", ""), "threads:", pool["num_threads"])
"""


def ensure():
    """Makes .course/bench-python with what can be installed; says aloud what cannot."""
    place = places.HOME / "bench-python"
    python = places.venv_python(place)
    log = places.LOGS / "bench-python.log"
    if not python.exists() and processes.run([sys.executable, "-m", "venv", place], log):
        processes.fail("Making the Python environment of the benchmark", log)
    for package, version in PINNED.items():
        with say.step(f"{package} {version}"):
            failed = pip.run(python, ["install", f"{package}=={version}"], log)
        if failed:
            say.warn(f"{package} could not be installed and is left out; see {log}.")
    return python


def contestants(python):
    found = []
    for package, (name, workloads) in SIDES.items():
        module = MODULES[package]
        if processes.said([python, "-c", f"import {module}"], seconds=processes.WORK).returncode:
            say.warn(f"{name} is not in {python} and is left out.")
            continue
        script = PEERS / f"{module}_side.py"
        found.append(Contestant(name, (python, script), workloads))
    return found


def versions(python):
    env = processes.environment(OMP_NUM_THREADS=1, OPENBLAS_NUM_THREADS=1)
    return processes.said([python, "-c", VERSIONS], env, seconds=processes.WORK).stdout.split("\n")[:-1]
