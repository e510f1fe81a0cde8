"""A new exercise made like one that is there: files that compile and pass, and what of them its author has still to write."""

import json
import re

from course_kit import exercises, notebook_files, places
from course_kit.exercises import Exercise
from course_kit.notebook_files import TO_WRITE
from course_kit.renaming import Renaming
from course_kit.say import Trouble

RIGHT, WRONG = 3, 4  # how many other right cells and wrong cells an exercise must have; it may begin with fewer wrong ones
_JAVA_WORDS = set(
    """abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float
    for goto if implements import instanceof int interface long native new package private protected public return short static strictfp
    super switch synchronized this throw throws transient try void volatile while true false null record var yield""".split()
)


def like(model, name):
    """The exercise that `name` will be; a trouble says why it cannot."""
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise Trouble(f"{name} is no id of an exercise.", "Small letters and digits, with hyphens between words: huber-loss", code=2)
    words = [word.capitalize() for word in name.split("-")]
    declares = ("My" + "".join(words)) if model.declares[0].isupper() else words[0].lower() + "".join(words[1:])
    made = Exercise(name, model.lesson, declares)
    if made.package.name in _JAVA_WORDS:
        raise Trouble(f"{made.package.name} is a word of Java and cannot be the name of a package.", "Choose another id.", code=2)
    if name == model.id:
        raise Trouble(f"{name} cannot be like itself.", "Give the new exercise an id of its own.", code=2)
    for other in exercises.known():
        if other.id == name and other.lesson != model.lesson:
            raise Trouble(f"the exercise {name} already exists, in {other.lesson}.", "Choose another id.", code=2)
        if other.id != name and (other.declares == declares or other.package == made.package):
            raise Trouble(f"{name} would be mixed up with the exercise {other.id}.", "Choose another id.", code=2)
    return made


def files(model, made):
    """What the new exercise needs beside its cells in the lesson: a file → its text."""
    own = tuple(path.stem for path in sorted(model.package.glob("*.java")) if path.stem != "package-info")
    renaming = Renaming(model, made, own)
    found = {made.package / "package-info.java": renaming.java((model.package / "package-info.java").read_text(encoding="utf-8"))}
    for name in own:
        text = (model.package / f"{name}.java").read_text(encoding="utf-8")
        found[made.package / f"{renaming.class_name(name)}.java"] = renaming.java(text)
    found[made.cells / "solution.jsh"] = renaming.cell((model.cells / "solution.jsh").read_text(encoding="utf-8"))
    return found | {made.cells / name: renaming.cell(text) for name, text in kept_cells(model.cells).items()}


def kept_cells(folder):
    """Some of an exercise's other right cells and wrong ones, as they are stored: the only place here that knows how."""
    return {"cells.txt": _few_of_one_file((folder / "cells.txt").read_text(encoding="utf-8"))}


def _few_of_one_file(text):
    """The comment on top, and of each kind the first ones that are no edits of another; second ways of a mistake come last."""
    head, *kinds = re.split(r"^(?=\[)", text, flags=re.M)
    for kind, count in (("[alternatives]", RIGHT), ("[mutants]", WRONG)):
        section = next((section for section in kinds if section.startswith(kind)), kind)
        entries = re.split(r"^(?=\S)", section.partition("\n")[2], flags=re.M)
        plain = [entry.rstrip() for entry in entries if re.match(r"[\w.-]+( \(whole\))?:", entry)]
        plain.sort(key=lambda entry: "--" in entry.partition(":")[0])
        head += "\n".join([kind, *plain[:count]]) + "\n\n"
    return head.rstrip() + "\n"


def cells(model, made, notebook):
    """The new exercise's cells in the lesson: what is asked, the stub, the line that checks it."""
    stub, check = _places(model, notebook)
    renaming = Renaming(model, made, ())
    return [
        _cell("markdown", f"ex-{made.id}", f"### Exercise: {made.title}\n\n{TO_WRITE}"),
        _cell("code", made.id, renaming.cell("".join(notebook["cells"][stub]["source"])), {"chainrule": {"exercise": made.id}}),
        _cell("code", f"{made.id}-check", renaming.cell("".join(notebook["cells"][check]["source"]))),
    ]


def _cell(kind, name, text, metadata=None):
    return {"cell_type": kind, "id": name, "metadata": metadata or {}, "source": text}


def _places(exercise, notebook):
    """Where its stub and its check line are."""
    every = notebook["cells"]
    stub = next(i for i, cell in enumerate(every) if cell["metadata"].get("chainrule", {}).get("exercise") == exercise.id)
    check = next(i for i, cell in enumerate(every) if f'Check.exercise("{exercise.id}"' in "".join(cell["source"]))
    return stub, check


def write(model, made):
    """Writes the files, the cells behind those of the model, and the place in the order of exercises."""
    for path, text in files(model, made).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    notebook = json.loads(model.notebook.read_text(encoding="utf-8"))
    behind = max(_places(model, notebook)) + 1
    notebook["cells"][behind:behind] = cells(model, made, notebook)
    model.notebook.write_text(notebook_files.text(notebook_files.normal(notebook)), encoding="utf-8", newline="\n")
    order = exercises.ORDER.read_text(encoding="utf-8").replace(f"\n{model.id}\n", f"\n{model.id}\n{made.id}\n")
    exercises.ORDER.write_text(order, encoding="utf-8", newline="\n")


def missing(model, made):
    """What is still as the model has it, each with its place; what an exercise lacks altogether, its contract says."""
    for path, text in files(model, made).items():
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            yield f"{_short(path)}: that of {model.id} with other names"
    notebook = json.loads(model.notebook.read_text(encoding="utf-8"))
    if TO_WRITE in "".join(next((cell["source"] for cell in notebook["cells"] if cell["id"] == f"ex-{made.id}"), [])):
        yield f"{_short(model.notebook)}, cell ex-{made.id}: what is asked"


def unfinished(exercise):
    """What is still as some exercise of the same lesson has it."""
    for model in exercises.known():
        if model.lesson == exercise.lesson and model.id != exercise.id:
            yield from missing(model, exercise)


def _short(path):
    return path.relative_to(places.ROOT).as_posix()
