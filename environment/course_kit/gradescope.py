"""What goes into Gradescope's autograder: two scripts at the root, the grading program's jars, the assignment."""

import json
import secrets

from course_kit import places
from course_kit.say import Trouble

SCRIPTS = places.ENVIRONMENT / "gradescope"
PROGRAMS = ("setup.sh", "run_autograder")


def assignment(path=None):
    """The assignment with a seed: every submission, and every run of it, must meet the same inputs."""
    try:
        written = json.loads(path.read_text("utf-8")) if path else {}
    except (OSError, ValueError) as error:
        raise Trouble(f"{path} cannot be read: {error}", "It must be JSON; grading/guide/assignment.md shows one.") from None
    if not isinstance(written, dict):
        raise Trouble(f"{path} must be a JSON object.", "grading/guide/assignment.md shows one.")
    written.setdefault("seed", secrets.randbits(40))
    return json.dumps(written, indent=1).encode() + b"\n"


def contents(jars, assignment_file):
    """The zip's content: its name there → the file here."""
    files = {name: SCRIPTS / name for name in PROGRAMS} | {"assignment.json": assignment_file}
    return files | {f"jars/{jar.name}": jar for jar in jars.glob("*.jar")}
