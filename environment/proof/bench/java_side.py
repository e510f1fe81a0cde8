"""The Java contestants: this library, and those of the profile peers where Maven can fetch them."""

from course_kit import maven, places, processes, say
from proof.bench.contestants import Contestant

TARGET = places.ROOT / "lib" / "target"
PEERS = {"Deeplearning4j": "Dl4j", "Smile": "Smile", "Encog": "Encog"}
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
        say.warn(f"Deeplearning4j, Smile and Encog could not be fetched and are left out; see {log}.")
    libraries = (TARGET / "bench.classpath").read_text().strip()
    separator = ";" if ";" in libraries else ":"
    return separator.join([str(TARGET / "test-classes"), str(TARGET / "classes"), libraries]), peers


def _compile(jdk, profiles, log):
    path = ["dependency:build-classpath", "-Dmdep.includeScope=test", "-Dmdep.outputFile=target/bench.classpath"]
    return maven.run(jdk, ["-q", "-pl", "lib", f"-P{profiles}", "-Dskip.format=true", "test-compile", *path], log)


def contestants(jdk, class_path, peers):
    ours = Contestant("Chainrule", (*_java(jdk, class_path), "chainrule.bench.Chainrule"), "ABCD")
    if not peers:
        return [ours]
    # Of the large network C they would take minutes.
    return [ours, *(Contestant(name, (*_java(jdk, class_path), f"chainrule.bench.{main}"), "AB") for name, main in PEERS.items())]


def threads(jdk, class_path, counts):
    """This library with so many threads."""
    return [Contestant(f"threads: {n}", (*_java(jdk, class_path), f"-Dthreads={n}", "chainrule.bench.Chainrule"), "C") for n in counts]


def fresh(jdk, class_path, workload):
    """Seconds in a fresh JVM: of the first fit, of an epoch in the first two seconds, of a warm one."""
    command = [*_java(jdk, class_path), "chainrule.bench.Fresh", workload]
    return tuple(map(float, processes.said(command, check=True).stdout.split()))


def _java(jdk, class_path):
    return (jdk.java, HEAP, "-cp", class_path)
