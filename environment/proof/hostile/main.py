"""A student's kit is made once, set up, moved to odd folders, and used in each environment; it must say what it always says."""

import json
import os
import re
import shutil
import tempfile
from pathlib import Path

from course_kit import class_archives, places, processes, release, say, setup, solutions, stages
from proof.hostile import environments, no_java, pip_settings
from proof.hostile.environments import Piece

LESSON = "02-forward-propagation.ipynb"
SEED = 29
MIXTURES = 3
PLAIN = Piece("nothing wrong")
ALL_SET = "Everything is set up in"
NOTES = re.compile(r"Note: (JAVA_HOME is|the Java at) .*")


def prove(stage):
    if os.name == "nt":
        stage.skip("hostile environments", "they are made with a shell that Windows lacks")
        return
    ready = setup.ready()
    with tempfile.TemporaryDirectory(prefix="chainrule-hostile-") as name:
        kit = Kit(Path(name).resolve() / "kit", ready)
        _usual(stage, kit)
        every = list(environments.pieces(kit.folder.parent))
        if not environments.can_mount(processes.said):
            for piece in filter(lambda piece: piece.before, every):
                stage.skip(piece.name, "it needs root and namespaces")
            every = [piece for piece in every if not piece.before]
        for piece in [*every, *environments.combined(every, MIXTURES, SEED)]:
            stage.check(piece.name, kit.differences(piece))
        stage.check("pip's settings", pip_settings.faults(kit))
        _moved(stage, kit, sum(every[1:], every[0]))
        _without_java(stage, kit)


def _usual(stage, kit):
    stage.check("set up where nothing is wrong", kit.set_up(PLAIN))
    kit.remember()
    _, said, healthy, missing = kit.usual
    good = healthy == 0 and any("2 of 2 points" in row for row in said)
    stage.check("checked where nothing is wrong", [] if good else [*said[-12:], *missing])


def _moved(stage, kit, worst):
    """At last into folders with odd names, where everything else is wrong too."""
    for name in environments.ODD_NAMES:
        watch = stages.Watch()
        kit.move(name)
        stage.check(f"moved to {name}", kit.set_up(worst) + kit.differences(worst))
        say.line(f"  moved to {name[:30]} in {say.seconds(watch.seconds)}")


def _without_java(stage, kit):
    lacking = no_java.lacking()
    if lacking:
        stage.skip("no JDK", lacking)
    else:
        kit.move("kit")
        no_java.prove(stage, kit)


class Kit:
    """A student's release, unpacked, with the Python packages of this one, so that nothing is fetched."""

    def __init__(self, folder, ready):
        self.folder, self.ready = folder, ready
        self.log = places.LOGS / "hostile.log"
        self.log.unlink(missing_ok=True)
        for name, source in release.contents(ready.jars).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, folder / name)
        shutil.copytree(places.PYTHON, folder / ".course" / "python", symlinks=True)
        (folder / ".course" / "stamps").mkdir()
        shutil.copy2(places.STAMPS / "python", folder / ".course" / "stamps" / "python")
        self.base = {name: value for name, value in processes.environment().items() if not name.startswith("COURSE_")}
        self.base["JAVA_HOME"] = str(ready.jdk.home)

    def move(self, name):
        """The working copy stays behind, so that lessons are told as new again."""
        shutil.rmtree(self.folder / "work", ignore_errors=True)
        self.folder = self.folder.rename(self.folder.with_name(name))

    def run(self, piece, *words):
        """The exit code and the lines of a command; `course` stands for the kit's."""
        words = [str(self.folder / "environment" / "course") if word == "course" else word for word in words]
        said = []
        env = environments.variables(piece, self.base)
        code = processes.run(environments.command(piece, words), self.log, env=env, cwd=self.folder.parent, echo=said.append)
        return code, said

    def set_up(self, piece):
        """What is wrong with a set-up, which also runs kernel and check once, for their archives of classes."""
        code, said = self.run(piece, "course", "start", "--set-up")
        wrong = [f"exit code {code}", *said[-8:]] if code or not any(ALL_SET in row for row in said) else []
        wrong += ["the packages were installed again"] if any(row.startswith("Python packages") for row in said) else []
        archives = list((self.folder / ".course" / class_archives.FOLDER.name).glob("*.jsa"))
        return wrong + ([] if len(archives) == 2 else [f"{len(archives)} archives of classes, expected those of kernel and check"])

    def remember(self):
        self.usual = self.answers(PLAIN)

    def answers(self, piece):
        """What check says of a lesson under the name of a second download, and whether doctor misses anything."""
        lesson = self.folder.parent / f"Übung {LESSON.removesuffix('.ipynb')}(1).ipynb"
        if not lesson.exists():
            lesson.write_text(json.dumps(begun()), encoding="utf-8")
        code, said = self.run(piece, "course", "check", str(lesson))
        healthy, told = self.run(piece, "course", "doctor")
        told = [row for row in told if "missing" in row or "Traceback" in row] if healthy else []
        return code, [row for row in said if not NOTES.match(row)], healthy, told

    def differences(self, piece):
        answers = self.answers(piece)
        if answers == self.usual:
            return []
        return [f"{piece.variables} umask {piece.umask or 'as usual'}", f"said {answers}", f"instead of {self.usual}", f"The log is {self.log}"]


def begun():
    """A lesson up to its first exercise, which is solved."""
    notebook = json.loads((places.NOTEBOOKS / LESSON).read_text(encoding="utf-8"))
    first = next(n for n, cell in enumerate(notebook["cells"]) if "exercise" in cell["metadata"].get("chainrule", {}))
    exercise = notebook["cells"][first]
    exercise["source"] = solutions.of(exercise["metadata"]["chainrule"]["exercise"])
    return {**notebook, "cells": notebook["cells"][: first + 1]}
