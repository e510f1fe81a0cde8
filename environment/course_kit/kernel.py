"""The Java kernel as Jupyter finds it: class path, start-up script and a configuration of its own in .course/jupyter."""

import json
import os
import shlex

from course_kit import class_archives, places, processes, stamps
from course_kit.say import Trouble

NAME = "java"
VECTORS = "jdk.incubator.vector"  # the module by which the library's loops are faster; a trimmed JDK may lack it
ASSERTIONS = "-ea:REPL..."  # `assert` in cells, whose classes are in this package; not in libraries
JJAVA, IJAVA = "jjava", "ijava"
CONFIG = places.JUPYTER / "config"
DATA = places.JUPYTER / "data"
RUNTIME = places.JUPYTER / "runtime"


def environment(**more):
    """Variables that keep Jupyter to the course's own folders; the user's other kernels and settings stay untouched."""
    return processes.environment(
        JUPYTER_CONFIG_DIR=CONFIG,
        JUPYTER_DATA_DIR=DATA,
        JUPYTER_PATH=DATA,
        JUPYTER_RUNTIME_DIR=RUNTIME,
        IPYTHONDIR=places.JUPYTER / "ipython",
        **more,
    )


def jjava(python):
    """The kernel's jar, as its Python package brings it."""
    jar = python.parent.parent / "share" / "jupyter" / "kernels" / "java" / "jjava.jar"
    if not jar.is_file():
        raise Trouble(f"expected the Java kernel in {jar}.", "Remove the folder .course/python and repeat the command.")
    return jar


def write(jdk, jar, jars):
    """Writes kernelspec and configuration; cheap, so that they always fit the JDK and the jars of now."""
    archive = class_archives.using(jar.stem, jdk, archived(jar, jars))
    stamps.write(DATA / "kernels" / NAME / "kernel.json", json.dumps(spec(jdk, jar, jars, archive), indent=1) + "\n")
    stamps.write(CONFIG / "jupyter_server_config.json", json.dumps(SERVER, indent=1) + "\n")
    stamps.write(CONFIG / "labconfig" / "page_config.json", json.dumps(PAGE, indent=1) + "\n")
    stamps.write(CONFIG / "labconfig" / "default_setting_overrides.json", json.dumps(SETTINGS, indent=1) + "\n")
    RUNTIME.mkdir(parents=True, exist_ok=True)


def archived(jar, jars):
    """All jars whose classes the kernel loads."""
    return [jar, *jars.glob("*.jar")]


def publish(folder):
    """Describes the kernel for another Jupyter too; a kernel of that name that is not ours stays as it is."""
    place = folder / "kernel.json"
    if place.exists() and str(places.STARTUP.name) not in place.read_text(encoding="utf-8", errors="replace"):
        raise Trouble(f"{place} describes another kernel.", "Move it away, or name another folder.")
    stamps.write(place, (DATA / "kernels" / NAME / "kernel.json").read_text(encoding="utf-8"))


def options():
    """The user's options for the kernel's JVM. A backslash is one, as paths on Windows have them; what has a space stands in quotes."""
    told = os.environ.get("JJAVA_JVM_OPTS", "")
    words = shlex.shlex(told, posix=True, punctuation_chars="")
    words.whitespace_split, words.commenters, words.escape = True, "", ""
    if os.name == "nt":
        words.quotes = '"'  # an apostrophe may be part of a user's name, and so of a path
    try:
        return list(words)
    except ValueError:
        raise Trouble(
            f"JJAVA_JVM_OPTS has an unclosed quote: {told}",
            'Close it, as in "-Dname=with a space", or remove it.',
            code=2,
        ) from None


def vectors(jdk):
    """Options for the Vector API; its warning goes to the server's log, before any cell runs."""
    release = jdk.home / "release"
    modules = release.read_text(encoding="utf-8", errors="replace") if release.is_file() else ""
    return ("--add-modules", VECTORS) if VECTORS in modules else ()


def spec(jdk, jar, jars, archive=()):
    """The kernelspec: java itself, with no launcher between, so that stopping the kernel stops all of it."""
    class_path = os.pathsep.join(str(path) for path in sorted(jars.glob("*.jar")))
    return {
        "argv": [
            str(jdk.java),
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            ASSERTIONS,
            *archive,
            *options(),
            *vectors(jdk),
            "--add-opens",
            "jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "-jar",
            str(jar),
            "{connection_file}",
        ],
        "display_name": "Java",
        "language": "java",
        "interrupt_mode": "message",
        "env": {
            f"{kernel}_{variable}": value
            for kernel in ("JJAVA", "IJAVA")
            for variable, value in (("CLASSPATH", class_path), ("STARTUP_SCRIPTS_PATH", str(places.STARTUP)))
        },
    }


SERVER = {
    "KernelSpecManager": {"allowed_kernelspecs": [NAME], "ensure_native_kernel": False},
    "MultiKernelManager": {"default_kernel_name": NAME},
    # The Java kernel tells its state only in answers; were some not counted, it would be “Unknown” until the first cell.
    "MappingKernelManager": {"untracked_message_types": []},
    "LabApp": {"extension_manager": "readonly"},
}

# Asks a server on the internet for news; a course needs none.
PAGE = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}

# Leaves the lessons' names their room; a student may set it back.
SETTINGS = {"@jupyterlab/filebrowser-extension:browser": {"showLastModifiedColumn": False}}
