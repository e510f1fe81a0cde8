"""The Java contestants: this library, and those of the profile peers where Maven can fetch them."""

import itertools

from course_kit import java, kernel, maven, places, processes, say
from proof.bench.contestants import Contestant

TARGET = places.ROOT / "lib" / "target"
# The main class and the workloads; of the large network C, most would take minutes.
PEERS = {
    "Deeplearning4j": ("Dl4j", "AB"),
    "Smile": ("Smile", "AB"),
    "Encog": ("Encog", "AB"),
    "DJL": ("Djl", "C"),
    "EJML": ("Ejml", "D"),
    "netlib": ("Netlib", "D"),
}
# A quarter of the memory is Java's own default; small machines need a smaller one for so many processes.
HEAP = "-Xmx512m"


def build(jdk):
    """Compiles; gives the class path and whether the peers are on it."""
    log = places.LOGS / "bench.log"
    log.unlink(missing_ok=True)
    maven.ensure()
    with say.step("Benchmarks and the Java libraries to compare with"):
        peers = not _compile(jdk, "bench,peers", log)
        if not peers and _compile(jdk, "bench", log):
            processes.fail("Building the benchmarks", log)
    if not peers:
        say.warn(f"{', '.join(PEERS)} could not be fetched and are left out; see {log}.")
    libraries = (TARGET / "bench.classpath").read_text().strip()
    separator = ";" if ";" in libraries else ":"
    return separator.join([str(TARGET / "test-classes"), str(TARGET / "classes"), libraries]), peers


def _compile(jdk, profiles, log):
    path = ["dependency:build-classpath", "-Dmdep.includeScope=test", "-Dmdep.outputFile=target/bench.classpath"]
    return maven.run(jdk, ["-q", "-pl", "lib", f"-P{profiles}", "-Dskip.format=true", "test-compile", *path], log)


def contestants(jdks, class_path, peers):
    """This library on each JDK, without the Vector API and with it; the first one, plain, is what all are compared with."""
    ours = [
        Contestant(name, (*_java(jdk, class_path, options), "chainrule.bench.Chainrule"), "ABCD")
        for jdk in jdks
        for name, options in columns(jdk)
    ]
    if not peers:
        return ours
    # Of these, only netlib has loops with the Vector API, which are four times as fast; DJL unpacks PyTorch, and must download nothing.
    options = {"netlib": kernel.vectors(jdks[0]), "DJL": (f"-DDJL_CACHE_DIR={places.HOME / 'bench-djl'}", "-Dai.djl.offline=true")}
    return [
        *ours,
        *(
            Contestant(name, (*_java(jdks[0], class_path, options.get(name, ())), f"chainrule.bench.{main}"), workloads)
            for name, (main, workloads) in PEERS.items()
        ),
    ]


def columns(jdk):
    """Names and JVM options; a JDK may lack the module."""
    yield f"Chainrule, Java {jdk.major}", ()
    if kernel.vectors(jdk):
        yield f"Java {jdk.major}, Vector API", kernel.vectors(jdk)


def jdks(chosen):
    """The chosen JDK, and the first other one of another version."""
    others = (jdk for jdk in java.installed() if jdk.fits and jdk.major != chosen.major)
    return [chosen, *itertools.islice(others, 1)]


def shared(jdk, class_path, workload, options=()):
    """Seconds of an epoch with one thread and with two, and how many times as fast two are."""
    return _numbers(*_java(jdk, class_path, options), "chainrule.bench.Shared", workload)


def fresh(jdk, class_path, workload):
    """Seconds in a fresh JVM: of the first fit, of an epoch in the first two seconds, of a warm one."""
    return _numbers(*_java(jdk, class_path), "chainrule.bench.Fresh", workload)


def _numbers(*command):
    return tuple(map(float, processes.said(command, check=True, seconds=processes.LONG).stdout.split()))


def _java(jdk, class_path, options=()):
    return (jdk.java, HEAP, *options, "-cp", class_path)
