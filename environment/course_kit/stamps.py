"""Stamps: a step is done when the hash of all that it was made from is written down, which happens last."""

import hashlib
import os
import secrets
import shutil

from course_kit import places


def digest(*parts):
    """One hash over strings, files and folders (the paths and bytes of all files in them)."""
    total = hashlib.sha256()
    for part in parts:
        if isinstance(part, str):
            total.update(part.encode())
        else:
            for file in sorted(part.rglob("*")) if part.is_dir() else [part]:
                if file.is_file():
                    total.update(file.relative_to(part.parent).as_posix().encode() + b"\0")
                    total.update(hashlib.sha256(file.read_bytes()).digest())
        total.update(b"\0")
    return total.hexdigest()


def fresh(name, value, *made):
    """Whether the step was done with just these inputs and what it made is still there."""
    stamp = places.STAMPS / name
    return all(path.exists() for path in made) and stamp.is_file() and stamp.read_text() == value


def forget(name):
    (places.STAMPS / name).unlink(missing_ok=True)


def remember(name, value):
    write(places.STAMPS / name, value)


def write(path, text):
    """Writes a whole file or nothing: to a temporary name, then renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    os.replace(temporary, path)


def unfinished(place):
    """A folder, not made yet, for what becomes `place`; what killed commands left of it is removed.

    The name is this command's own: children of a killed one may go on writing into theirs.
    """
    for left in place.parent.glob(f"{place.name}.new*"):
        shutil.rmtree(left, ignore_errors=True)
    return place.with_name(f"{place.name}.new{secrets.token_hex(3)}")


def replace_folder(made, place):
    """Puts a finished folder in the place of an older one."""
    old = place.with_name(place.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    made.rename(place)
    shutil.rmtree(old, ignore_errors=True)
