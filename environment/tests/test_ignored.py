import argparse
import importlib
import subprocess
import unittest

from course_kit import main, places
from tests.temporary import in_a_clone

# What commands write that take their options elsewhere, or have no default for --to.
OTHERS = ["nbgrader", "chainrule-student.zip", "chainrule-instructor.zip", "chainrule-gradescope.zip"]


def written():
    """What each command writes where it is started, unless told otherwise."""
    for name in main.COMMANDS:
        module = importlib.import_module(f"course_kit.commands.{name}")
        if hasattr(module, "add_arguments"):
            parser = argparse.ArgumentParser()
            module.add_arguments(parser)
            target = parser.get_default("to")
            if target:
                yield str(target)


class IgnoredTest(unittest.TestCase):
    @in_a_clone
    def test_git_ignores_what_commands_write_beside_the_sources(self):
        names = [*written(), *OTHERS]
        self.assertIn("solved", names)
        asking = "\n".join(name if name.endswith(".zip") else f"{name}/file" for name in names)
        command = ["git", "check-ignore", "--no-index", "--stdin"]
        asked = subprocess.run(command, cwd=places.ROOT, input=asking, capture_output=True, text=True)
        ignored = {line.split("/")[0] for line in asked.stdout.splitlines()}
        self.assertEqual(sorted(set(names) - ignored), [])
