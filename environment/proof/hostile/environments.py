"""The environments: each thing that may be wrong alone, then several at once, as a seed has it."""

import os
import random
import sys
from dataclasses import dataclass, field
from pathlib import Path

NOWHERE = "/nowhere/at all"
ODD_NAMES = ("Übung & (1) it's #2 50% 日本", "x" * 200)


@dataclass(frozen=True)
class Piece:
    """One thing that is wrong: variables (None: it is not set), a umask, and what a shell does before, as root."""

    name: str
    variables: dict = field(default_factory=dict)
    umask: str = ""
    before: str = ""

    def __add__(self, other):
        before = " && ".join(filter(None, (self.before, other.before)))
        return Piece(f"{self.name}, {other.name}", {**self.variables, **other.variables}, other.umask or self.umask, before)


def pieces(folder):
    """All that is wrong alone; what they name is made in the folder."""
    yield from _locales()
    yield from (Piece(f"umask {mask}", umask=mask) for mask in ("000", "0777"))
    yield from _homes(folder)
    yield from _temporary(folder)
    yield from _network()
    yield from _java(folder)
    yield from _python(folder)
    yield Piece("PIP_*", {"PIP_USER": "1", "PIP_TARGET": NOWHERE, "PIP_PREFIX": NOWHERE, "PIP_REQUIRE_VIRTUALENV": "1", "PIP_NO_BINARY": ":all:"})
    yield Piece("Jupyter's", {name: NOWHERE for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_PATH", "JUPYTERLAB_DIR", "IPYTHONDIR")})


def combined(every, count, seed):
    """Several at once: each about half of all, those of one kind in an order of their own."""
    rng = random.Random(seed)
    for number in range(count):
        chosen = [piece for piece in rng.sample(every, len(every)) if rng.random() < 0.5]
        mixed = sum(chosen[1:], chosen[0])
        yield Piece(f"mixture {number} of seed {seed} ({mixed.name})", mixed.variables, mixed.umask, mixed.before)


def _locales():
    none = {name: None for name in ("LANG", "LC_ALL", "LC_CTYPE", "LANGUAGE")}
    yield Piece("no locale", none)
    for name in ("C", "POSIX", "xx_YY.UTF-8", "tr_TR.UTF-8"):
        yield Piece(f"LC_ALL={name}", {**none, "LC_ALL": name})
    yield Piece("LANG=de_DE.ISO-8859-1", {**none, "LANG": "de_DE.ISO-8859-1"})


def _homes(folder):
    yield Piece("no home", {"HOME": None})
    yield Piece("a home that is missing", {"HOME": NOWHERE})
    home = folder / "home that is read only"
    yield Piece("a home that is read only", {"HOME": str(home)}, before=_mounted(home, "ro"))


def _temporary(folder):
    yield Piece("a TMPDIR that is missing", {"TMPDIR": NOWHERE})
    scratch = folder / "tmp (without exec) & ü"
    yield Piece("a TMPDIR without the right to execute", {"TMPDIR": str(scratch)}, before=_mounted(scratch, "noexec"))


def _mounted(place, options):
    """Only for the program that is started from there: it has its own table of mounts."""
    place.mkdir(exist_ok=True)
    return f'mount -t tmpfs -o {options} tmpfs "{place}"'


def _network():
    shut = "http://127.0.0.1:9"
    yield Piece("proxies", {name: shut for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")})
    yield Piece("certificates that are missing", {"SSL_CERT_FILE": NOWHERE, "REQUESTS_CA_BUNDLE": NOWHERE, "PIP_CERT": NOWHERE})


def _java(folder):
    yield Piece("CLASSPATH", {"CLASSPATH": f"{NOWHERE}/x.jar{os.pathsep}{folder}"})
    names = ("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "MAVEN_OPTS")
    yield Piece("options of JVMs", {name: "-XX:NoSuchOption -javaagent:nothing.jar" for name in names})
    broken = folder / "broken jdk" / "bin"
    broken.mkdir(parents=True, exist_ok=True)
    for tool in ("java", "javac", "jshell"):
        (broken / tool).write_bytes(b"\x7fELF of another processor")
        (broken / tool).chmod(0o755)
    (broken.parent / "release").write_text('JAVA_VERSION="99"\n', encoding="utf-8")
    yield Piece("a broken JAVA_HOME", {"JAVA_HOME": str(broken.parent)})
    yield Piece("a JAVA_HOME that is missing", {"JAVA_HOME": NOWHERE})


def _python(folder):
    shadows = folder / "shadows"
    shadows.mkdir(exist_ok=True)
    for name in ("json", "argparse", "jupyterlab", "sitecustomize", "usercustomize"):
        (shadows / f"{name}.py").write_text("raise SystemExit('the wrong module')\n", encoding="utf-8")
    yield Piece("PYTHONPATH", {"PYTHONPATH": str(shadows)})
    yield Piece("PYTHONHOME", {"PYTHONHOME": NOWHERE})
    told = {"PYTHONWARNINGS": "error", "PYTHONIOENCODING": "ascii", "PYTHONOPTIMIZE": "2", "PYTHONINSPECT": "1", "PYTHONSAFEPATH": "1"}
    yield Piece("other PYTHON*", {**told, "PYTHONUSERBASE": NOWHERE, "PYTHONSTARTUP": str(shadows / "json.py")})


def command(piece, words):
    """The command line that runs a program there; mounts are of its own namespace and end with it."""
    script = " && ".join(filter(None, (piece.before, piece.umask and f"umask {piece.umask}", 'exec "$@"')))
    inside = ["unshare", "--mount"] if piece.before else []
    return [*inside, "sh", "-c", script, "sh", *words] if piece.before or piece.umask else list(words)


def variables(piece, base):
    """The user's variables: a plain user's, less or more by what is wrong."""
    mine = {**base, "COURSE_PYTHON": sys.executable, **piece.variables}
    return {name: value for name, value in mine.items() if value is not None}


def can_mount(said):
    return Path("/proc").is_dir() and said(["unshare", "--mount", "true"]).returncode == 0
