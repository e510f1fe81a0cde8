"""Finding a JDK: the one asked for, JAVA_HOME's, the one on the path, or the newest of those installed."""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from course_kit import processes, say, system
from course_kit.say import Trouble

NEEDED = 17
_EXE = ".exe" if os.name == "nt" else ""
_USUAL = [
    "/usr/lib/jvm/*", "/usr/java/*", "/opt/java/*", "/opt/jdk*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
    "/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
    "~/.sdkman/candidates/java/*", "~/.jdks/*", "~/.jdks/*/Contents/Home", "~/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "C:/Program Files/Java/*", "C:/Program Files/Eclipse Adoptium/*", "C:/Program Files/Microsoft/jdk*",
    "C:/Program Files/Zulu/*", "C:/Program Files/BellSoft/*", "C:/Program Files/Amazon Corretto/*",
]


@dataclass(frozen=True)
class Jdk:
    """A Java installation: its folder, its version and what it lacks to be of use here."""

    home: Path
    version: str
    lacks: tuple

    @property
    def major(self):
        numbers = [int(n) for n in re.findall(r"\d+", self.version)[:2]] or [0]
        return numbers[1] if numbers[0] == 1 and len(numbers) > 1 else numbers[0]

    @property
    def java(self):
        return self.home / "bin" / f"java{_EXE}"

    @property
    def fits(self):
        return self.major >= NEEDED and not self.lacks

    def __str__(self):
        kind = f" (without {' and '.join(self.lacks)}: a runtime, not a JDK)" if self.lacks else ""
        return f"Java {self.version}{kind} at {self.home}"


def look(home):
    """Reads what is installed in a folder, or None when there is no Java in it."""
    java = home / "bin" / f"java{_EXE}"
    if not java.is_file():
        return None
    release = home / "release"
    found = re.search(r'^JAVA_VERSION="(.+?)"', release.read_text(errors="replace"), re.M) if release.is_file() else None
    if found:
        version = found[1]
    else:
        said = processes.said([java, "-version"]).stderr
        found = re.search(r'version "(.+?)"', said)
        version = found[1] if found else "unknown"
    lacks = tuple(tool for tool in ("javac", "jshell") if not (home / "bin" / f"{tool}{_EXE}").is_file())
    return Jdk(home, version, lacks)


def of_command(java):
    """The JDK that a java command belongs to."""
    jdk = look(Path(java).resolve().parent.parent)
    if jdk is None:  # macOS's /usr/bin/java and version managers' shims are small programs that start the real one
        said = processes.said([java, "-XshowSettings:properties", "-version"]).stderr
        home = re.search(r"java\.home = (.+)", said)
        jdk = look(Path(home[1].strip())) if home else None
    return jdk


def installed():
    """Every Java on this machine that can be found without a search of the whole disk, in order of preference."""
    found = []
    if os.environ.get("JAVA_HOME"):
        found.append(look(Path(os.environ["JAVA_HOME"])))
    if shutil.which("java"):
        found.append(of_command(shutil.which("java")))
    others = []
    for pattern in _USUAL:
        path = Path(pattern).expanduser()
        if os.name == "nt" or not pattern.startswith("C:"):
            others += [look(home) for home in Path(path.anchor).glob(str(path.relative_to(path.anchor)))]
    found += sorted((jdk for jdk in others if jdk), key=lambda jdk: -jdk.major)
    unique = {}
    for jdk in found:
        if jdk:
            unique.setdefault(jdk.home.resolve(), jdk)
    return list(unique.values())


def choose(asked=None):
    """The JDK to use; a trouble names what was found, where, and what mends it."""
    if asked:
        path = Path(asked).expanduser()
        jdk = of_command(str(path)) if path.is_file() else look(path)
        if jdk and jdk.fits:
            return jdk
        raise Trouble(f"expected a JDK {NEEDED} or later in {asked} (--java), found {jdk or 'no Java there'}.", remedy())
    found = installed()
    fitting = [jdk for jdk in found if jdk.fits]
    wanted = os.environ.get("JAVA_HOME")
    if fitting:
        if wanted and fitting[0].home.resolve() != Path(wanted).resolve():
            say.warn(f"JAVA_HOME is {wanted}, which is {look(Path(wanted)) or 'no Java'}; using {fitting[0]} instead.")
        return fitting[0]
    seen = "; ".join(str(jdk) for jdk in found) or "no Java"
    raise Trouble(f"expected a JDK {NEEDED} or later (with javac and jshell), found {seen}.", remedy())


def remedy():
    return system.command_here("jdk") + "\nAnother JDK      set JAVA_HOME, or add --java /path/to/jdk"
