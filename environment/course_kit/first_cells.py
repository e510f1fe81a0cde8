"""Runs a student's first cells on the kernel with more options for its JVM; runs inside the private Python environment."""

import json
import sys
import time

from jupyter_client import KernelManager

from course_kit import places

CELLS = ("1 + 1", 'Dataset.csv("data/iris.csv").classes("species")')
END = "System.exit(0);"  # asked to end by a message, the kernel waits until it is stopped


def run(seconds, options):
    """Starts the kernel, runs the cells beside the lessons' data, and waits until the JVM has done what it does at its end."""
    manager = KernelManager(kernel_name="java")
    manager.kernel_spec.argv[1:1] = options
    manager.start_kernel(cwd=str(places.NOTEBOOKS))
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=seconds)
        said = [client.execute_interactive(cell, timeout=seconds)["content"]["status"] for cell in CELLS]
        client.execute(END)
        last = time.monotonic() + seconds
        while manager.is_alive() and time.monotonic() < last:
            time.sleep(0.1)
        return [*said, "running" if manager.is_alive() else "ok"]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    states = run(int(sys.argv[1]), sys.argv[2:])
    print(json.dumps(states))
    sys.exit(any(state != "ok" for state in states))
