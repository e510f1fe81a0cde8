"""The scripts that make golden values: numbers of PyTorch, scikit-learn and mpmath that tests and graders are held to."""

import sys

from course_kit import places, processes, python_packages, say
from course_kit.say import Trouble

LOCK = places.ENVIRONMENT / "golden.lock"
OLDEST = (3, 11)  # what the lock is made for
_LIB = places.ROOT / "lib" / "src" / "test"
_CHECKS = places.ROOT / "grading" / "checks" / "src" / "test" / "golden"
SCRIPTS = {
    "library": _LIB / "golden" / "golden.py",
    "data": _LIB / "golden" / "data" / "make_golden.py",
    "peers": _LIB / "golden" / "peers" / "peers.py",
    "math": _LIB / "resources" / "chainrule" / "tensor" / "portable_math.py",
    "lesson-2": _CHECKS / "forward_propagation.py",
    "lesson-3": _CHECKS / "loss_functions.py",
    "lesson-4": _CHECKS / "backpropagation.py",
}


def about(name):
    """What a script says of itself in one line."""
    return SCRIPTS[name].read_text(encoding="utf-8").removeprefix('"""').partition("\n")[0].removesuffix('"""')


def python():
    """The pinned packages, in an environment of their own, which nothing else uses."""
    if sys.version_info < OLDEST:
        raise Trouble(
            f"expected Python 3.11 or later for golden values, found {sys.version.split()[0]}.",
            "COURSE_PYTHON=/path/to/python3, or --python with one that has PyTorch.",
        )
    return python_packages.ensure_golden(LOCK)


def installed():
    return python_packages.golden_is_fresh(LOCK)


def make(name, python):
    """Runs a script beside its files and says which of them it changed; what a script prints is shown."""
    script = SCRIPTS[name]
    log = places.LOGS / f"golden-{name}.log"
    log.unlink(missing_ok=True)
    before = _files(script.parent)
    say.line(f"{name}: {about(name)}")
    env = processes.environment(OMP_NUM_THREADS=1, PYTHONDONTWRITEBYTECODE=1)
    if processes.run([python, script], log, env=env, cwd=script.parent, echo=lambda row: say.line(f"  {row}")):
        raise Trouble(f"{script.name} could not be run to its end.", f"It says what is missing. The log is {log}")
    after = _files(script.parent)
    for file in sorted(after):
        if after[file] != before.get(file):
            say.line(f"  {file.relative_to(places.ROOT).as_posix()}: {'changed' if file in before else 'new'}")
    if after == before:
        say.line("  no file changed")


def _files(folder):
    return {file: file.read_bytes() for file in folder.iterdir() if file.suffix in (".json", ".csv", ".txt")}
