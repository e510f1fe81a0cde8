"""The hub as it runs on its machine: started, looked at from outside, and stopped."""

import os
import re
import signal
import subprocess
import time
from pathlib import Path

from course_kit import processes

READY = "JupyterHub is now running"
PATIENCE = 90
# What of a command line tells a student's server, and a kernel.
SERVER, KERNEL = "jupyterhub-singleuser", "jjava.jar"


class HubHost:
    """In a network of its own, which has nothing but the loopback; leaving the `with` block ends all of it."""

    def __init__(self, root, command, log):
        self.root, self.command, self.log = root, command, log

    def __enter__(self):
        with open(self.log, "wb") as out:
            self.process = self.root.start(self.command, network=False, stdout=out, stderr=subprocess.STDOUT)
        end = time.monotonic() + PATIENCE
        while READY not in self.said():
            if self.process.poll() is not None or time.monotonic() > end:
                processes.stop(self.process)
                processes.fail("Starting JupyterHub", self.log)
            time.sleep(0.3)
        return self

    def __exit__(self, *_):
        processes.stop(self.process)

    def said(self):
        return self.log.read_text(encoding="utf-8", errors="replace")

    def inside(self, command):
        """A command of this machine in the hub's network."""
        return ["nsenter", "--net", "--target", self.process.pid, *command]

    def running(self, mark):
        """The processes whose command line holds the mark, each with its folder in /proc."""
        for pid in processes.descendants(self.process.pid):
            folder = Path("/proc") / str(pid)
            if mark in command_line(folder):
                yield folder

    def stopped(self):
        """Ends the hub as its machine's own service manager does; gives what was wrong."""
        hub = next(folder for folder in self.running("bin/jupyterhub --config") if command_line(folder).startswith("/opt"))
        os.kill(int(hub.name), signal.SIGTERM)
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            return [f"it had not ended after {PATIENCE} s"]
        return re.findall(r"^left behind.*", self.said(), re.M)


def command_line(folder):
    try:
        return (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""  # it has ended


def data_limit(limits):
    """What /proc/PID/limits says of a process's data, in bytes: what holds, and what it may ask for."""
    soft, hard = re.search(r"^Max data size +(\w+) +(\w+)", limits, re.M).groups()
    return [None if each == "unlimited" else int(each) for each in (soft, hard)]


def data(status):
    """What /proc/PID/status says that a process's data takes, in bytes."""
    return 1024 * int(re.search(r"^VmData:\s+(\d+) kB", status, re.M)[1])
