"""JPlag, fetched on wish from Maven Central and pinned by checksums. It is under the GPL 3.0, so no release of the kit contains it."""

import hashlib
import shutil
from pathlib import Path

from course_kit import maven, places, processes, say, stamps
from course_kit.say import Trouble

VERSION = "4.3.0"  # later ones need Java 21
DRIVER = Path(__file__).with_name("CellComparison.java")
PLACE = places.HOME / "jplag"
_CHECKSUMS = {
    f"de/jplag/jplag/{VERSION}/jplag-{VERSION}.jar": "c052d05f04c56a12389c5daff0b7bce9c0614019e4b7e1007db14b95c97c929a",
    f"de/jplag/language-api/{VERSION}/language-api-{VERSION}.jar": "595b5148ab334e85bfcc2593366d9d959ca4dec92168b49dd04c6ef0391e3247",
    f"de/jplag/java/{VERSION}/java-{VERSION}.jar": "5c060fb8cd4d85ba9abda29bbd574544a6ae6f6d53be8688a8926493a4485e96",
    "org/apache/commons/commons-math3/3.6.1/commons-math3-3.6.1.jar": "1e56d7b058d28b65abd256b8458e3885b674c1d588fa43cd7d1cbb9c7ef2b308",
    "org/slf4j/slf4j-api/2.0.7/slf4j-api-2.0.7.jar": "5d6298b93a1905c32cda6478808ac14c2d4a47e91535e53c41f7feeb85d946f4",
    "com/fasterxml/jackson/core/jackson-databind/2.14.2/jackson-databind-2.14.2.jar": "501d3abce4d18dcc381058ec593c5b94477906bba6efbac14dae40a642f77424",
    "com/fasterxml/jackson/core/jackson-core/2.14.2/jackson-core-2.14.2.jar": "b5d37a77c88277b97e3593c8740925216c06df8e4172bbde058528df04ad3e7a",
    "com/fasterxml/jackson/core/jackson-annotations/2.14.2/jackson-annotations-2.14.2.jar": "2c6869d505cf60dc066734b7d50339f975bd3adc635e26a78abb71acb4473c0d",
}


def ensure(jdk):
    """The folder with JPlag's jars and with what calls it, compiled here."""
    value = stamps.digest(DRIVER, *_CHECKSUMS.values(), str(jdk.home), jdk.version)
    if not stamps.fresh("jplag", value, PLACE):
        with say.step(f"JPlag {VERSION}"):
            _make(jdk, value)
    return PLACE


def _make(jdk, value):
    new = PLACE.with_name("jplag.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    for path, checksum in _CHECKSUMS.items():
        content = maven.of_central(path)
        got = hashlib.sha256(content).hexdigest()
        if got != checksum:
            raise Trouble(f"{path} has checksum {got}, expected {checksum}.", "Something on the way changed it; try another network.")
        (new / path.rsplit("/", 1)[1]).write_bytes(content)
    log = places.LOGS / "jplag.log"
    log.unlink(missing_ok=True)
    javac = jdk.java.with_name(jdk.java.name.replace("java", "javac"))
    if processes.run([javac, "-proc:none", "-d", new / "driver", "-cp", f"{new}/*", DRIVER], log):
        processes.fail("Compiling what calls JPlag", log)
    stamps.forget("jplag")
    stamps.replace_folder(new, PLACE)
    stamps.remember("jplag", value)
