"""The static site: lessons executed, rendered by the private Python environment, and put in place when all are there."""

import tempfile
from pathlib import Path

from course_kit import kernel, lessons, places, processes, say
from course_kit.say import Trouble


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
        _render(ready, [_notebook(executed, name, variant) for name in lessons.names()], pages)
        target.mkdir(parents=True, exist_ok=True)
        for page in sorted(pages.iterdir()):
            new = target / f".{page.name}.new"
            new.write_bytes(page.read_bytes())
            new.replace(target / page.name)
    return target / "index.html"


def _require_none(problems, target):
    """Pages of a lesson that failed would look as good as the others."""
    failed = [lesson for lesson, found in problems.items() if found]
    if failed:
        rows = [f"{lesson}: {problem}" for lesson in failed for problem in problems[lesson]]
        raise Trouble(f"nothing was written to {target}, because {len(failed)} of {len(problems)} lessons failed.", "\n".join(rows))


def _notebook(executed, name, variant):
    path = executed / lessons.kept_name(name, variant)
    if not path.is_file():
        raise Trouble(f"expected the executed lesson {path}.", f"course run --keep {executed} writes it.")
    return path


def _render(ready, notebooks, pages):
    log = places.LOGS / "site.log"
    log.unlink(missing_ok=True)
    env = kernel.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
    if processes.run([ready.python, "-m", "course_kit.site_pages", pages, *notebooks], log, env=env):
        processes.fail("Rendering the lessons", log)
