"""A minimal Debian as debootstrap makes it. It is kept packed for a week, since several machines begin with the same one."""

import time

from course_kit import places, processes, stamps

FOLDER = places.HOME / "debian"
WEEK = 7 * 24 * 3600


def put(suite, folder, log):
    """Only what Debian calls required, and apt: no Python, no JDK, no certificates."""
    road = mirror()
    packed = FOLDER / f"{suite}-{stamps.digest(*road)[:12]}.tar"
    folder.mkdir(parents=True, exist_ok=True)
    if packed.is_file() and time.time() - packed.stat().st_mtime < WEEK:
        _run(["tar", "--numeric-owner", "-C", folder, "-xf", packed], f"Unpacking a Debian {suite}", log)
        return
    _run(["debootstrap", "--variant=minbase", suite, folder, *road], f"Making a Debian {suite}", log)
    FOLDER.mkdir(parents=True, exist_ok=True)
    new = packed.with_suffix(".new")
    _run(["tar", "--numeric-owner", "-C", folder, "-cf", new, "."], f"Packing a Debian {suite}", log)
    new.replace(packed)


def mirror():
    """The mirror that this machine's own apt uses, when it is a Debian; else debootstrap's own choice."""
    said = processes.said(["apt-get", "indextargets", "--format", "$(ORIGIN)|$(LABEL)|$(REPO_URI)"], seconds=processes.WORK)
    return [row.split("|")[2] for row in said.stdout.splitlines() if row.startswith("Debian|Debian|")][:1]


def _run(command, what, log):
    if processes.run(command, log, cwd="/"):
        processes.fail(what, log)
