"""The modules of course_kit and of proof import each other one way, at their heads and inside functions."""

import ast
import graphlib
import importlib.util

from course_kit import places
from tests.temporary import InTemporaryFolder

PACKAGES = "course_kit", "proof"


def imported(path, package):
    """The names that a module imports; of `from a import b` both a and a.b, since b may be a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = importlib.util.resolve_name("." * node.level + (node.module or ""), package)
            yield from (source, *(f"{source}.{alias.name}" for alias in node.names))


def circle(folder):
    """Modules of the packages in a folder that import each other in a circle; none where all arrows go one way."""
    graph = {}
    for path in (path for name in PACKAGES for path in (folder / name).rglob("*.py")):
        package = ".".join(path.parent.relative_to(folder).parts)
        graph[package if path.stem == "__init__" else f"{package}.{path.stem}"] = set(imported(path, package))
    try:
        graphlib.TopologicalSorter({name: uses & graph.keys() for name, uses in graph.items()}).prepare()
    except graphlib.CycleError as error:
        return error.args[1]
    return []


class ImportCirclesTest(InTemporaryFolder):
    def test_no_modules_import_each_other_in_a_circle(self):
        self.assertEqual(circle(places.ENVIRONMENT), [])

    def test_a_circle_is_found_where_an_import_hides_in_a_function(self):
        self.write("course_kit/java.py", "from . import system\n")
        self.write("course_kit/system.py", "def missing():\n    from proof.bench import table\n")
        self.write("proof/bench/table.py", "from course_kit.java import choose\n")
        self.assertEqual(set(circle(self.folder)), {"course_kit.java", "course_kit.system", "proof.bench.table"})

    def test_modules_that_share_one_are_no_circle(self):
        self.write("course_kit/java.py", "import course_kit.system\nfrom course_kit import say\n")
        self.write("course_kit/system.py", "import os\nfrom .say import Trouble\n")
        self.write("course_kit/say.py", "class Trouble(Exception):\n    pass\n")
        self.assertEqual(circle(self.folder), [])
