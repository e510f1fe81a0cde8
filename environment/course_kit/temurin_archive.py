"""Fetches an archive of a JDK, compares its checksum and unpacks it, with cjdk; runs inside an environment of its own.

cjdk's index of JDKs holds no checksums, so it is not asked: the archive's address and checksum are the kit's.
"""

import sys
from pathlib import Path

import cjdk


def unpack(address, checksum, folder):
    """The archive's one folder becomes `jdk` in the given one."""
    kind = "zip" if address.endswith(".zip") else "tgz"
    made = cjdk.cache_package("JDK", f"{kind}+{address}", sha256=checksum, cache_dir=folder / "cache", progress=False)
    next(place for place in made.iterdir() if place.is_dir()).rename(folder / "jdk")


if __name__ == "__main__":
    try:
        unpack(sys.argv[1], sys.argv[2], Path(sys.argv[3]).absolute())
    except cjdk.CjdkError as problem:
        sys.exit(str(problem))
