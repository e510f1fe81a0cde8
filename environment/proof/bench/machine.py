"""The machine in words."""

import os
import platform
from pathlib import Path


def lines(jdks):
    info = Path("/proc/cpuinfo")
    models = [row.split(":", 1)[1].strip() for row in info.read_text().splitlines() if row.startswith("model name")] if info.exists() else []
    yield f"{models[0] if models else platform.processor() or platform.machine()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}"
    yield ", ".join(f"Java {jdk.version}" for jdk in jdks)


def load():
    """Programs that want a processor, averaged over a minute, for each processor there is."""
    return os.getloadavg()[0] / os.cpu_count() if hasattr(os, "getloadavg") else 0.0
