"""Runs the comparison: for each workload all contestants in turns, then one table."""

import contextlib
import os
from pathlib import Path

from course_kit import java, places, say
from proof.bench import contestants, grading_cost, java_side, live, machine, python_side, table


# So few seconds that one epoch takes longer.
ONE_EPOCH = 1e-9
# JVMs that are started to see how training begins in them.
FRESH = 5
GRADING = "grade"


def run(arguments):
    if arguments.live:
        return live.run(arguments)
    if arguments.workloads == GRADING:
        return grading_cost.run(arguments)
    jdk = java.choose(arguments.java)
    class_path, peers = java_side.build(jdk)
    python = arguments.python or python_side.ensure()
    jdks = java_side.jdks(jdk)
    all_of_them = [*java_side.contestants(jdks, class_path, peers), *python_side.contestants(python)]
    for line in [*machine.lines(jdks), *python_side.versions(python)]:
        say.line(line)
    if machine.load() > 0.5:
        say.warn(f"{machine.load():.1f} other programs for each processor are at work: the times below are of a busy machine.")
    results = {}
    for workload in arguments.workloads:
        taking_part = [one for one in all_of_them if workload in one.workloads]
        results[workload] = compare(taking_part, workload, arguments)
    say.line()
    for line in table.rows(results):
        say.line(line)
    say.line("Processor time of the training thread for one epoch (D: one product), median over the slices; (×) is against the first column.")
    if "C" in arguments.workloads and os.cpu_count() > 1:
        for name, options in java_side.columns(jdk):
            with say.step(f"C with one thread and two, {name}"):
                shared = java_side.shared(jdk, class_path, "C", options)
            say.line(f"{name}: {table.shared(*shared)}")
    if "A" in arguments.workloads:
        with say.step(f"A in {FRESH} fresh JVMs"):
            say.line(table.fresh([java_side.fresh(jdk, class_path, "A") for _ in range(FRESH)]))
    return 0


def compare(taking_part, workload, arguments):
    """Seconds of an epoch by name; who fails is named and left out."""
    places.LOGS.mkdir(parents=True, exist_ok=True)
    with open(places.LOGS / "bench-contestants.log", "w") as log, contextlib.ExitStack() as stack:
        running = []
        for contestant in taking_part:
            try:
                one = contestants.start(contestant, workload, log)
                stack.callback(one.stop)
                one.work(ONE_EPOCH)
                running.append(one)
            except OSError as failure:
                say.warn(f"{workload}: {failure}, and is left out; see {log.name}.")
        with say.step(f"{workload} with {', '.join(one.contestant.name for one in running)}"):
            contestants.alternate(running, arguments.warm, arguments.rounds, arguments.seconds)
        return {one.contestant.name: one.epoch() for one in running}


def add_arguments(parser):
    parser.add_argument("workloads", nargs="?", default="ABCD", help="letters of the workloads to run (default: ABCD), or grade: what grading a class costs")
    parser.add_argument("--live", action="store_true", help="instead, what the live curve costs a fit, on the real kernel")
    parser.add_argument("--python", type=Path, metavar="PROGRAM", help="a Python that has numpy, torch and scikit-learn")
    parser.add_argument("--java", metavar="FOLDER", help="the JDK to use")
    parser.add_argument("--rounds", type=int, default=15, help="turns of each contestant (default: 15)")
    parser.add_argument("--seconds", type=float, default=1, help="length of a turn (default: 1)")
    parser.add_argument("--warm", type=float, default=12, help="seconds that each may warm up (default: 12; the JIT needs so long for C)")
    classes = parser.add_argument_group("what grading a class costs")
    classes.add_argument("--students", type=int, default=30, help="submissions of the larger class (default: 30)")
    classes.add_argument("--workers", type=int, action="append", metavar="N", help="grade with so many (default: with 1 and with 2)")
    classes.add_argument("--lesson", default="04", metavar="NUMBER", help="the lesson that they hand in (default: 04)")
