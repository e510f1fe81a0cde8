"""Makes the machines, side by side, and counts what worked there."""

import argparse
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from course_kit import places, processes, say, stages, system
from proof.fresh_machine import dockerfile, scenarios
from proof.fresh_machine.root import Root

MACHINES = {
    "bookworm": ("Debian bookworm, root, nothing installed", "bookworm", scenarios.newcomer),
    "docker": ("The Dockerfile's steps, a plain user", dockerfile.stages(scenarios.DOCKERFILE.read_text(encoding="utf-8"))[-1].suite, scenarios.user),
}


def prove(stage, chosen=tuple(MACHINES), whole=False, keep=None):
    """Runs the machines at once; where namespaces or debootstrap cannot be had, one skip."""
    if not possible():
        stage.skip("Fresh machines", "they need root on a Debian or Ubuntu, namespaces, and a git clone of the project")
        return
    if not shutil.which("debootstrap"):
        system.install("debootstrap")
    folder = Path(keep or tempfile.mkdtemp(prefix="chainrule-fresh-"))
    folder.mkdir(parents=True, exist_ok=True)
    pool = ThreadPoolExecutor(len(chosen))
    try:
        list(pool.map(lambda name: machine(stage, name, folder / name, whole), chosen))
    except BaseException:
        with processes.ending_all():
            pool.shutdown(cancel_futures=True)
        raise
    finally:
        pool.shutdown()
        if keep is None:  # nothing is mounted here: all mounts were of namespaces that ended with their processes
            shutil.rmtree(folder, ignore_errors=True)


def possible():
    if not (sys.platform == "linux" and system.can_install() and (places.ROOT / ".git").exists()):
        return False
    return processes.said(["unshare", "--mount", "--pid", "--net", "--fork", "true"]).returncode == 0


def machine(stage, name, folder, whole):
    title, suite, scenario = MACHINES[name]
    log = places.LOGS / f"fresh-{name}.log"
    log.unlink(missing_ok=True)
    steps = scenario(Root(folder, suite, log), whole)
    while True:
        watch = stages.Watch()
        try:
            step, wrong = next(steps)
        except StopIteration:
            return
        except say.Trouble as problem:
            stage.check(title, [str(problem), problem.remedy or ""])
            return
        say.line(f"  {name}: {step}: {'failed' if wrong else 'done'} in {say.seconds(watch.seconds)}")
        stage.check(f"{title}: {step}", [*wrong, f"The log is {log}"] if wrong else [])


def main():
    parser = argparse.ArgumentParser(prog="proof/fresh_machine/run", description=__doc__)
    parser.add_argument("machine", nargs="*", default=list(MACHINES), help=f"which ({', '.join(MACHINES)}; default: all)")
    parser.add_argument("--whole", action="store_true", help="also the whole `course test` on each, about ten minutes more")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="make them there and keep them, to look at")
    arguments = parser.parse_args()
    done = stages.run("Fresh machines", lambda stage: prove(stage, arguments.machine, arguments.whole, arguments.keep))
    return stages.close([done])


if __name__ == "__main__":
    sys.exit(main())
