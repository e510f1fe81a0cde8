"""The page's scripts, which are plain files without a build step: in one form, and without what a linter finds."""

from course_kit import places, processes, python_packages

FOLDER = places.ENVIRONMENT / "tests" / "scripts"
LOCK = FOLDER / "scripts.lock"
FORMAT = ["--disable-nested-config", "-c", FOLDER / "oxfmt.json"]
LINT = ["--disable-nested-config", "-c", FOLDER / "oxlint.json"]
PLAYER = places.ROOT / "lib" / "src" / "main" / "resources" / "chainrule" / "player"


def every():
    """Those of the player, the entry of its extension, and that of the review."""
    return sorted([*PLAYER.glob("*.js"), *(places.ENVIRONMENT / "labextension").glob("*.js"), *(places.ENVIRONMENT / "course_kit" / "review").glob("*.js")])


def check(stage, _=None, scripts=None):
    """One test for each script and program."""
    scripts = scripts or every()
    programs = python_packages.ensure_for_tests(LOCK).parent
    for script in scripts:
        formats = [programs / "oxfmt", *FORMAT, script]
        stage.check(f"{script.name}: format", _problems([*formats, "--list-different"], f"is not formatted; this does it: {_line(formats)}"))
        stage.check(f"{script.name}: lint", _problems([programs / "oxlint", *LINT, script]))


def _problems(command, told=None):
    done = processes.said(command, cwd=places.ROOT, seconds=processes.WORK)
    return [told or done.stdout + done.stderr] if done.returncode else []


def _line(command):
    return " ".join(str(part) for part in command)
