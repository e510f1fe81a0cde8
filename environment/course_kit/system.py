"""The system's own packages: which commands install them on each system; on Debian as root they are installed here."""

import ctypes
import os
import shutil
import sys

from course_kit import places, processes, say

_PATIENCE = 300  # seconds, for another program that installs something

# What is needed, and what it is called by Debian and Ubuntu, Fedora, macOS (Homebrew) and Windows (winget).
PACKAGES = {
    "jdk": ("default-jdk-headless", "java-latest-openjdk-devel", "openjdk@21", "EclipseAdoptium.Temurin.21.JDK"),
    "venv": ("python3-venv", "python3", "python@3.13", "Python.Python.3.13"),
    "fonts": ("fontconfig fonts-dejavu-core libharfbuzz0b", "fontconfig dejavu-sans-fonts", None, None),
    "bubblewrap": ("bubblewrap", "bubblewrap", None, None),
    "chromium": ("chromium", "chromium", "--cask chromium", None),
    "slurm": ("slurm-wlm", "slurm-slurmctld slurm-slurmd", None, None),
    "debootstrap": ("debootstrap", "debootstrap", None, None),
}


def commands(*needs):
    """The exact commands that install something, one line a system."""
    debian, fedora, mac, windows = (
        " ".join(PACKAGES[need][system] for need in needs if PACKAGES[need][system]) for system in range(4)
    )
    lines = [f"Debian, Ubuntu   sudo apt-get install {debian}", f"Fedora           sudo dnf install {fedora}"]
    if mac:
        lines.append(f"macOS            brew install {mac}")
    if windows:
        lines.append(f"Windows          winget install {windows}")
    return "\n".join(lines)


def command_here(*needs):
    """The one command for this machine, or all of them when the system is not known."""
    for prefix, tool in (("Debian", "apt-get"), ("Fedora", "dnf"), ("macOS", "brew"), ("Windows", "winget")):
        if shutil.which(tool):
            for row in commands(*needs).splitlines():
                if row.startswith(prefix):
                    return row[17:] if not is_root() else row[17:].replace("sudo ", "")
    return commands(*needs)


def is_root():
    return hasattr(os, "geteuid") and os.geteuid() == 0


def can_install():
    """Only as root on Debian and Ubuntu; a user's machine is never changed with another's rights."""
    return is_root() and shutil.which("apt-get") is not None


def install(*needs, log=places.LOGS / "system.log"):
    """Installs system packages after saying so."""
    names = [name for need in needs for name in PACKAGES[need][0].split()]
    say.line(f"Missing on this system: {', '.join(needs)}. Installing Debian's packages {' '.join(names)}.")
    env = processes.environment(DEBIAN_FRONTEND="noninteractive")
    with say.step("System packages"):
        patient = ["apt-get", "-o", f"DPkg::Lock::Timeout={_PATIENCE}"]
        processes.run([*patient, "update", "-q"], log, env=env, cwd="/")
        if processes.run([*patient, "install", "-y", "-q", "--no-install-recommends", *names], log, env=env, cwd="/"):
            processes.fail("Installing system packages", log, "By hand: " + command_here(*needs))


def has_venv():
    """Debian ships Python without ensurepip, which a virtual environment needs."""
    return processes.said([sys.executable, "-c", "import venv, ensurepip"], seconds=processes.WORK).returncode == 0


def has_fonts():
    """fontconfig and a font; and HarfBuzz, without which Debian's JDKs draw no letter but which they only recommend."""
    if not shutil.which("fc-list") or (shutil.which("apt-get") and not _loads("libharfbuzz.so.0")):
        return False
    return bool(processes.said(["fc-list"], seconds=processes.WORK).stdout.strip())


def _loads(library):
    try:
        ctypes.CDLL(library)
        return True
    except OSError:
        return False
