"""Who was deleted from a folder of results, as `course forget` writes it: salted fingerprints of ids."""

import hashlib

FILE = "forgotten.txt"


def has(folder, student):
    """Whether this id was deleted there."""
    try:
        first, *fingerprints = (folder / FILE).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, ValueError):
        return False
    salted = f"{first.removeprefix('salt ')} {student}".encode("utf-8", "surrogatepass")
    return f"sha256 {hashlib.sha256(salted).hexdigest()}" in fingerprints
