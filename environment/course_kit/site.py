"""The static site: lessons executed, rendered by the private Python environment, and put in place when all are there."""

import hashlib
import json
import tempfile
from pathlib import Path

from course_kit import kernel, lessons, own_command, places, processes, say, stamps
from course_kit.say import Trouble

RECORD = ".course-site.json"  # which pages the last site wrote, with their fingerprints


def make(ready, variant, target, executed=None):
    """Writes index.html and a page a lesson into the folder; a lesson that fails leaves what was there before. Gives the index."""
    with tempfile.TemporaryDirectory(prefix="chainrule-site-") as folder:
        if executed is None:
            executed = Path(folder) / "executed"
            with say.step("Executing the lessons"):
                problems = {each.lesson: each.problems for each in lessons.execute(ready, variant, lessons.names(), executed, jobs=2)}
        else:
            problems = {
                name: lessons.executed_problems(_notebook(executed, name, variant), variant, places.NOTEBOOKS / name)
                for name in lessons.names()
            }
        _require_none(problems, target)
        pages = Path(folder) / "pages"
        render(ready.python, [_notebook(executed, name, variant) for name in lessons.names()], pages)
        target.mkdir(parents=True, exist_ok=True)
        written = {page.name: page.read_bytes() for page in sorted(pages.iterdir())}
        for name, content in written.items():
            new = target / f".{name}.new"
            new.write_bytes(content)
            new.replace(target / name)
        _remove_former(target, written)
    return target / "index.html"


def _remove_former(target, written):
    """Removes pages that an earlier site had and this one has not, as long as nobody changed them; no other file."""
    record = target / RECORD
    for name, known in _recorded(record).items():
        page = target / name
        if name not in written and page.parent == target and page.is_file() and _fingerprint(page.read_bytes()) == known:
            page.unlink()
    stamps.write(record, json.dumps({name: _fingerprint(content) for name, content in written.items()}, indent=1) + "\n")


def _recorded(record):
    try:
        known = json.loads(record.read_text(encoding="utf-8"))
        return known if isinstance(known, dict) else {}
    except (OSError, ValueError):
        return {}


def _fingerprint(content):
    return hashlib.sha256(content).hexdigest()


def _require_none(problems, target):
    """Pages of a lesson that failed would look as good as the others."""
    failed = [lesson for lesson, found in problems.items() if found]
    if failed:
        rows = [f"{lesson}: {problem}" for lesson in failed for problem in problems[lesson]]
        raise Trouble(f"nothing was written to {target}, because {len(failed)} of {len(problems)} lessons failed.", "\n".join(rows))


def _notebook(executed, name, variant):
    path = executed / lessons.kept_name(name, variant)
    if not path.is_file():
        raise Trouble(f"expected the executed lesson {path}.", f"{own_command.line('run', '--keep', executed)} writes it.")
    return path


def render(python, notebooks, pages):
    """Writes the pages of these notebooks into a new folder."""
    log = places.LOGS / "site.log"
    log.unlink(missing_ok=True)
    env = kernel.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
    if processes.run([python, "-m", "course_kit.site_pages", pages, *notebooks], log, env=env):
        processes.fail("Rendering the lessons", log)
