"""Follows the instructor's first hour in an unpacked release, with a class of twelve and a stand-in for Canvas."""

import json
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

from course_kit import jars, kept_cells, places, processes, release, setup, solutions
from proof.guides.guide import Command, Guide

GUIDE = Guide("environment/instructor/README.md", "Your first hour")
STAND_IN = places.ROOT / "grading" / "pipeline" / "src" / "test" / "java" / "chainrule" / "cli" / "CanvasStandIn.java"
TOKEN = "7~secret"
LESSON = "04-backpropagation"
IN_TEXT = "https://canvas.example.edu"
FULL, WRONG = {"mse-gradient": "solution", "relu-backward": "solution", "dense-backward": "solution"}, {"dense-backward": "db-averaged"}
PAGES = ("class.html", "left-out.txt", "feedback/1001.html", "exports/feedback.zip")
# The notebooks of each student, the earliest first.
CLASS = {number: [FULL] for number in range(1002, 1010)} | {1001: [WRONG], 1010: [FULL, WRONG], 1011: [], 1012: []}


def marks():
    """What Canvas must have in the end: by hand 45 for one exercise, the better one of two notebooks, and nothing."""
    return {number: 100 for number in range(1002, 1011)} | {1001: 45, 1011: 0, 1012: 0}


def follow(folder):
    """What went wrong; the first thing that does ends it."""
    jdk = setup.ready().jdk
    root = folder / "chainrule-instructor"
    unpack_release(folder, jdk)
    hand_in(root)
    java = str(jdk.home / "bin" / "java")
    canvas = processes.start([java, STAND_IN, "100.0", *CLASS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        address = canvas.stdout.readline().strip()
        for step in GUIDE.steps():
            if not isinstance(step, Command):
                step.apply(root)
            elif problem := run(step.line.replace(IN_TEXT, address), root):
                return [problem]
        said = canvas.communicate("", timeout=60)[0].splitlines()
    finally:
        canvas.kill()
    wrong = compared({int(number): float(mark) for number, mark in map(str.split, said) if mark != "null"})
    named = (root / "submissions-graded" / "changes.csv").read_text(encoding="utf-8")
    wrong += [f"{page} is missing" for page in PAGES if not (root / "submissions-graded" / page).is_file()]
    wrong += [] if "explained it at the board" in named else [f"the mark by hand is not among the changes: {named}"]
    built = [name for name in ("maven", "m2") if (root / ".course" / name).exists()]
    return wrong + [f"{name} was fetched, though nothing should be built" for name in built]


def compared(there):
    return [f"{number} has {there.get(number)} in Canvas, expected {mark}" for number, mark in marks().items() if there.get(number) != mark]


def unpack_release(folder, jdk):
    files = release.for_instructors(setup.ready().jars, jars.PIPELINE.ensure(jdk))
    release.write(files, folder / "instructor.zip", top="chainrule-instructor/")
    with zipfile.ZipFile(folder / "instructor.zip") as packed:
        packed.extractall(folder)
    (folder / "chainrule-instructor" / "environment" / "course").chmod(0o755)


def hand_in(root):
    """The three files that the guide's reader brings along."""
    with zipfile.ZipFile(root / "submissions.zip", "w") as packed:
        for number, notebooks in CLASS.items():
            for version, cells in enumerate(notebooks):
                suffix = f"-{version}" if version else ""
                name = f"student{number}_{number}_{number * 10 + version}_{LESSON}{suffix}.ipynb"
                packed.writestr(name, json.dumps(notebook(cells)))
    rows = [f'"Student {number}, Ada",{number},u{number},l{number},A,' for number in CLASS]
    head = ["Student,ID,SIS User ID,SIS Login ID,Section,Week 4 (34)", "    Points Possible,,,,,100"]
    (root / "canvas.csv").write_text("\n".join([*head, *rows, '"Student, Test",1099,,test,A,']) + "\n", encoding="utf-8")
    (root / "token.txt").write_text(TOKEN + "\n", encoding="utf-8")


def notebook(cells):
    content = json.loads((places.NOTEBOOKS / f"{LESSON}.ipynb").read_text(encoding="utf-8"))
    for cell in content["cells"]:
        exercise = cell["metadata"].get("chainrule", {}).get("exercise")
        if exercise in cells:
            cell["source"] = kept(exercise, cells[exercise])
    return content


def kept(exercise, name):
    folder = next(solutions.SOURCES.glob(f"*/{exercise}"))
    return kept_cells.of(folder, kept_cells.SOLUTION, kept_cells.MUTANTS)[name]


def run(line, root):
    words = shlex.split(line)
    log: Path = places.LOGS / "first-hour.log"
    log.unlink(missing_ok=True)
    env = processes.environment(COURSE_HOME=root / ".course", COURSE_PYTHON=sys.executable)
    if processes.run([root / words[0], *words[1:]], log, env=env, cwd=root):
        return f"./{line} failed:\n{processes.tail(log, 10)}"
    return None
