"""The student's zip: lessons, jars and the environment; the same sources give the same bytes."""

import shutil
import zipfile
from pathlib import Path

from course_kit import labextension, pip, places, processes, shipped_wheels, working_copy

TOP = "chainrule"
COMMANDS = ["__init__", "start", "check", "doctor"]
MODULES = [
    "__init__", "__main__", "class_archives", "file_lock", "first_cells", "help_page", "ijava", "jars", "java", "jdk_pins", "kernel", "lab", "labextension",
    "main", "maven", "own_command", "pip", "places", "processes", "program", "python_packages", "quick_starts", "say", "set_up_lock", "setup", "shipped_wheels", "stamps", "system",
    "temurin", "temurin_archive", "user_namespaces", "variables", "visible", "working_copy",
]
# Nothing of these is for students: a name with such a part must not be in the zip.
KEPT_BACK = ("solution", "cells.txt", "pipeline", "picocli", "/src/", ".jsh.", "chainrule/cli")
# Of the pages in `grading/guide`, those that instructors need.
MANUAL = ("grade-a-class", "assignment", "mark", "submissions", "results", "exports", "many-machines")
_DATE = (2026, 1, 1, 0, 0, 0)


def contents(jars, wheels=None):
    """What goes into the zip: its name there → the file here."""
    environment = places.ENVIRONMENT
    files = {"README.md": _readme(environment / "student" / "README.md", wheels), "LICENSE": places.ROOT / "LICENSE"}
    files[".gitignore"] = environment / "student" / "gitignore"
    if "check" in COMMANDS:
        files[".github/workflows/checks.yml"] = environment / "student" / "checks.yml"
        files["environment/help/check.txt"] = environment / "help" / "check.txt"
    for name in ("course", "course.cmd", "python.lock", "jdk.lock", "jdk.json"):
        files[f"environment/{name}"] = environment / name
    files["environment/kernel/startup.jsh"] = places.STARTUP
    files[f"environment/labextension/{labextension.ENTRY.name}"] = labextension.ENTRY
    for folder, names in (("course_kit", MODULES), ("course_kit/commands", COMMANDS)):
        for name in names:
            files[f"environment/{folder}/{name}.py"] = environment / folder / f"{name}.py"
    files |= {f"environment/jars/{jar.name}": jar for jar in jars.glob("*.jar")}
    if wheels:
        files |= {f"environment/wheels/{wheel.name}": wheel for wheel in wheels.glob("*.whl")}
        files[f"environment/wheels/{shipped_wheels.NAMED}"] = f"{shipped_wheels.this_python()}\n".encode()
    return files | {f"notebooks/{name.as_posix()}": places.NOTEBOOKS / name for name in working_copy.for_students()}


def for_instructors(jars, grader, wheels=None):
    """The student's zip with the grader ready to run: nothing is built before the first `course grade`."""
    environment = places.ENVIRONMENT
    files = contents(jars, wheels) | {"README.md": _readme(_instructors_readme(), wheels)} | _manual()
    for name in ("cluster_size", "grading", "grading_archives", "heaps", "import_lines", "notebook_files", "review_server", "slurm", "slurm_class", "slurm_jobs", "solutions"):
        files[f"environment/course_kit/{name}.py"] = environment / "course_kit" / f"{name}.py"
    files["environment/course_kit/commands/estimate.py"] = environment / "course_kit" / "commands" / "estimate.py"
    for folder in ("review", "similar"):
        for path in (environment / "course_kit" / folder).glob("*.*"):
            files[f"environment/course_kit/{folder}/{path.name}"] = path
        files[f"environment/course_kit/commands/{folder}.py"] = environment / "course_kit" / "commands" / f"{folder}.py"
    files["environment/.mvn/wrapper/maven-wrapper.properties"] = places.WRAPPER  # tells where Maven Central is
    for name in ("grade", "merge", "push", "forget"):
        files[f"environment/course_kit/commands/{name}.py"] = environment / "course_kit" / "commands" / f"{name}.py"
        files[f"environment/help/{name}.txt"] = environment / "help" / f"{name}.txt"
    for pattern in ("*.md", "*.yaml"):
        files |= {f"environment/kubernetes/{path.name}": path for path in (environment / "kubernetes").glob(pattern)}
    files |= {f"environment/hub/{path.name}": path for path in (environment / "hub").iterdir() if path.is_file()}
    return files | {f"environment/grader/{jar.name}": jar for jar in grader.glob("*.jar")}


def _readme(page, wheels):
    if not wheels:
        return page
    text = page if isinstance(page, bytes) else page.read_bytes()
    return text + shipped_wheels.section(shipped_wheels.this_python()).encode()


def _instructors_readme():
    """It lies on top of the zip, and two folders deep here."""
    text = (places.ENVIRONMENT / "instructor" / "README.md").read_bytes()
    return text.replace(b"](../../", b"](").replace(b"](../", b"](environment/")


def _manual():
    """The pages for instructors; the guide that they lead to lies on top of the zip."""
    pages = {f"grading/guide/{name}.md": (places.ROOT / "grading" / "guide" / f"{name}.md").read_bytes() for name in MANUAL}
    return {name: text.replace(b"](../../environment/instructor/README.md", b"](../../README.md") for name, text in pages.items()}


def kept_back(files):
    """What must not be in a student's zip, also inside its own jars."""
    names = list(files)
    for name, path in files.items():
        if name.startswith("environment/jars/chainrule-"):
            names += [f"{name}!{inner}" for inner in zipfile.ZipFile(path).namelist()]
    return [name for name in names if any(part in name.lower() for part in KEPT_BACK)]


def write(files, target, top=f"{TOP}/", programs=("environment/course",)):
    """Writes the zip whole or not at all; order, dates and rights are fixed. A file is a path, or its content."""
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f".{target.name}.new")
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{top}{name}", _DATE)
            entry.create_system = 3
            entry.external_attr = (0o100755 if name in programs else 0o100644) << 16
            # Jars and wheels are compressed already.
            entry.compress_type = zipfile.ZIP_STORED if name.endswith((".jar", ".whl")) else zipfile.ZIP_DEFLATED
            packed.writestr(entry, _bytes(name, files[name]))
    new.replace(target)


def _bytes(name, path):
    """A checkout on Windows may hold other line ends; a zip must not depend on it."""
    content = path if isinstance(path, bytes) else path.read_bytes()
    if name.endswith((".jar", ".whl", ".png")):
        return content
    content = content.replace(b"\r\n", b"\n")
    return content.replace(b"\n", b"\r\n") if name.endswith(".cmd") else content


def wheels(python):
    """Fetches the Python packages for this system and this Python, for machines without network."""
    folder: Path = places.HOME / "wheels"
    shutil.rmtree(folder, ignore_errors=True)
    log = places.LOGS / "wheels.log"
    log.unlink(missing_ok=True)
    if pip.run(python, ["download", "--require-hashes", "--only-binary", ":all:", "-r", places.LOCK, "-d", folder], log):
        processes.fail("Fetching Python packages", log)
    return folder
