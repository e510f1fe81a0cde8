"""Finding a JDK: the one asked for, JAVA_HOME's, the one on the path, or the newest of those installed."""

import contextlib
import functools
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from course_kit import jdk_pins, places, processes, say, system
from course_kit.say import Trouble

NEEDED = 17
SILENT = f"its program gives no answer within {processes.ANSWER} s"
PROGRAMS = ("java", "java.exe")
_silent = set()
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
        if 0 < self.major < NEEDED:  # which matters first: a JDK that old has no jshell
            kind = f" (older than {NEEDED})"
        else:
            kind = f" (without {' and '.join(self.lacks)}: a runtime, not a JDK)" if self.lacks else ""
        return f"Java {self.version}{kind} at {self.home}"


def look(home):
    """Reads what is installed in a folder, or None when there is no Java in it or it cannot be read, which is told."""
    try:
        return _read(home)
    except OSError as error:
        _pass_over(home, error.strerror or str(error))
    except processes.NoAnswer:
        _pass_over(home, SILENT)
    return None


def _read(home):
    java = home / "bin" / f"java{_EXE}"
    if not java.is_file():
        return None
    release = home / "release"
    found = re.search(r'^JAVA_VERSION="(.+?)"', release.read_text(errors="replace"), re.M) if release.is_file() else None
    if found:
        version = found[1]
    else:
        said = _answer(java, "-version").stderr
        found = re.search(r'version "(.+?)"', said)
        version = found[1] if found else "unknown"
    lacks = tuple(tool for tool in ("javac", "jshell") if not (home / "bin" / f"{tool}{_EXE}").is_file())
    return Jdk(home, version, lacks)


def of_command(java):
    """The JDK that a java command belongs to."""
    jdk = look(Path(java).resolve().parent.parent)
    if jdk is None:  # macOS's /usr/bin/java and version managers' shims are small programs that start the real one
        try:
            said = _answer(java, "-XshowSettings:properties", "-version").stderr
        except OSError as error:
            _pass_over(java, error.strerror)
            return None
        except processes.NoAnswer:
            _pass_over(java, SILENT)
            return None
        home = re.search(r"java\.home = (.+)", said)
        jdk = look(Path(home[1].strip())) if home else None
    return jdk


def _answer(java, *options):
    """What a java says; one that said nothing once is not asked again."""
    if java in _silent:
        raise processes.NoAnswer([str(java)], processes.ANSWER)
    try:
        return processes.said([java, *options])
    except processes.NoAnswer:
        _silent.add(java)
        raise


@functools.cache
def _pass_over(place, reason):
    """Told once for each place: several commands look there more than once."""
    say.warn(f"the Java at {place} is passed over: {reason}.")


@functools.cache
def _runs(jdk):
    """Whether its program starts here at all: it may be of another processor, or half copied."""
    try:
        done = _answer(jdk.java, "-version")
    except OSError as error:
        _pass_over(jdk.home, f"its program does not start ({error.strerror})")
        return False
    except processes.NoAnswer:
        _pass_over(jdk.home, SILENT)
        return False
    if done.returncode:
        _pass_over(jdk.home, f"its program ends with exit code {done.returncode}")
    return done.returncode == 0


def installed():
    """Every Java on this machine that can be found without a search of the whole disk, in order of preference."""
    found = []
    if java_home():
        found.append(look(java_home()))
    if shutil.which("java"):
        found.append(of_command(shutil.which("java")))
    others = []
    for pattern in _USUAL:
        path = Path(os.path.expanduser(pattern))  # which stays as it is for a user who has no home
        if path.is_absolute():
            others += [look(home) for home in _folders(path)]
    found += sorted((jdk for jdk in others if jdk), key=lambda jdk: -jdk.major)
    found.append(look(fetched()))
    unique = {}
    for jdk in found:
        if jdk:
            unique.setdefault(jdk.home.resolve(), jdk)
    return list(unique.values())


def _folders(pattern):
    try:
        return list(Path(pattern.anchor).glob(str(pattern.relative_to(pattern.anchor))))
    except OSError as error:
        _pass_over(pattern, error.strerror)
        return []


def fetched():
    """Where the JDK is that was fetched because none was installed; macOS has a folder more."""
    inner = places.JDK / "Contents" / "Home"
    return inner if inner.is_dir() else places.JDK


def java_home():
    """The folder that the user names, also in quotes, as Windows' own dialog takes them; None where there is none."""
    named = os.environ.get("JAVA_HOME", "").strip('"')
    return Path(named) if named else None


def choose(asked=None):
    """The JDK to use; a trouble names what was found, where, and what mends it."""
    if asked:
        path = Path(asked).expanduser()
        program = path.is_file() and path.name.lower() in PROGRAMS
        jdk = of_command(str(path)) if program else look(path)
        if jdk and jdk.fits and _runs(jdk):
            return jdk
        raise Trouble(f"expected a JDK {NEEDED} or later in {asked} (--java), found {jdk or _instead(path) or 'no usable Java there'}.", remedy())
    found = installed()
    fitting = next((jdk for jdk in found if jdk.fits and _runs(jdk)), None)
    wanted = java_home()
    if fitting:
        if wanted and os.path.realpath(fitting.home) != os.path.realpath(wanted):
            say.warn(f"JAVA_HOME is {wanted}, which is {look(wanted) or _instead(wanted) or 'not a usable Java'}; using {fitting} instead.")
        return fitting
    seen = "; ".join(f"{jdk}{', which does not start' if jdk.fits else ''}" for jdk in found) or "no Java"
    raise Trouble(f"expected a JDK {NEEDED} or later (with javac and jshell), found {seen}.", remedy())


def _instead(path):
    """What is there in place of a JDK; a folder or a file inside of one leads to it."""
    with contextlib.suppress(OSError, ValueError):
        for part in (path.absolute(), path.absolute().parent):
            if part.name == "bin" and (part / f"java{_EXE}").is_file():
                return f"a part of the JDK in {part.parent}; name that folder"
        if path.is_file():
            return "a file, not the folder of a JDK"
    return None


def remedy(fetch=True):
    """What every command can be told, some of which know no --java; fetching one is left out where just that has failed."""
    return system.command_here("jdk") + "\nAnother JDK      set JAVA_HOME to its folder" + (jdk_pins.offer() if fetch else "")
