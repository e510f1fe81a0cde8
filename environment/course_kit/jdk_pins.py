"""The JDK that can be fetched where none is installed: Eclipse Temurin, its version, archives and checksums as jdk.json pins them."""

import json
import os
import platform
import sys

from course_kit import own_command, places

PINNED = places.ENVIRONMENT / "jdk.json"
_SYSTEMS = {"linux": "linux", "darwin": "darwin", "win32": "windows"}
_PROCESSORS = {"x86_64": "amd64", "amd64": "amd64", "aarch64": "arm64", "arm64": "arm64"}


def read():
    return json.loads(PINNED.read_text(encoding="utf-8"))


def archive():
    """Address and checksum for this system and processor; None where there is none for them."""
    pinned = read()
    name, checksum = pinned["archives"].get(f"{_SYSTEMS.get(sys.platform)}-{_PROCESSORS.get(platform.machine().lower())}", (None, None))
    address = os.environ.get("COURSE_JDK_MIRROR") or pinned["address"]
    return (f"{address.rstrip('/')}/{name}", checksum) if name else None


def offer():
    """The line of a remedy that says how to fetch it; nothing where there is none."""
    return f"\nFetch one        {own_command.line('start', '--fetch-jdk')}\n                 (Eclipse Temurin, 200 MB, into .course)" if archive() else ""
