"""pip of a private environment: it learns where the user's packages come from, and nothing else of the user's settings.

A file of settings may say `user = true` or name a folder to install into; so pip reads no file when it installs.
"""

import ast
import os
import re

from course_kit import processes, say, variables

_SECTIONS = ("global", "install", "download")  # those that follow come before those in front of them


def run(python, words, log):
    """Runs a command of pip with this Python; gives its exit code."""
    command = [python, "-m", "pip", *words, "--quiet", "--disable-pip-version-check", "--no-input"]
    return processes.run(command, log, env=environment(python))


def environment(python):
    """The variables for pip; those that the user has set come before what stands in files."""
    asked = processes.said([python, "-m", "pip", "config", "list"], seconds=processes.WORK)
    if asked.returncode:
        say.warn(f"pip's settings cannot be read and are passed over: {(asked.stderr.strip().splitlines() or ['no reason given'])[-1]}")
    known = processes.environment(PIP_CONFIG_FILE=os.devnull)
    return {**of_files(asked.stdout), **known}


def of_files(listed):
    """The permitted settings of `pip config list`, as variables."""
    found = {}
    for section in _SECTIONS:
        for name, value in re.findall(rf"^{section}\.([\w-]+)=(.+)$", listed, re.M):
            if name in variables.PIP:
                found["PIP_" + name.upper().replace("-", "_")] = " ".join(str(ast.literal_eval(value)).split())
    return found
