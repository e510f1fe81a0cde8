"""Every variable of the user that the program reads is in the table of environment/README.md."""

import ast
import re
import unittest

from course_kit import places

_LAUNCHERS = ("course", "course.cmd")
_OWN = {"PATH", "PYTHONPATH"}  # every system has the one, and the launchers set the other


def read(text):
    """The names of the variables that a Python program reads; of one whose name is a constant, the constant's value."""
    tree = ast.parse(text)
    constants = {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.Constant)
    }
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("os.environ.get", "os.getenv", "os.environ.pop", "os.environ.setdefault"):
            asked = node.args[0]
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
            asked = node.slice
        elif isinstance(node, ast.Compare) and ast.unparse(node.comparators[0]) == "os.environ":
            asked = node.left
        else:
            continue
        name = asked.value if isinstance(asked, ast.Constant) else constants.get(ast.unparse(asked))
        if name:
            found.add(name)
    return found


class DocumentedVariablesTest(unittest.TestCase):
    TABLE = set(re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", (places.ENVIRONMENT / "README.md").read_text(encoding="utf-8"), re.M))
    NAMED = {name for row in TABLE for name in re.findall(r"\w+", row)}

    def test_each_that_the_program_reads_is_in_the_table(self):
        for path in (places.ENVIRONMENT / "course_kit").rglob("*.py"):
            self.assertEqual(read(path.read_text(encoding="utf-8")) - self.NAMED, set(), path.name)

    def test_each_of_the_kits_own_that_a_launcher_reads_is_in_the_table(self):
        for name in _LAUNCHERS:
            text = (places.ENVIRONMENT / name).read_text(encoding="ascii")
            self.assertEqual(set(re.findall(r"\bCOURSE_[A-Z]+\b", text)) - self.NAMED - _OWN, set(), name)

    def test_each_of_the_kits_own_in_the_table_is_read_somewhere(self):
        texts = [path.read_text(encoding="utf-8") for path in (places.ENVIRONMENT / "course_kit").rglob("*.py")]
        texts += [(places.ENVIRONMENT / name).read_text(encoding="ascii") for name in _LAUNCHERS]
        for name in self.NAMED:
            if name.startswith("COURSE_"):
                self.assertTrue(any(name in text for text in texts), name)

    def test_students_are_told_of_those_that_matter_to_them(self):
        text = (places.ENVIRONMENT / "student" / "README.md").read_text(encoding="utf-8")
        for name in ("COURSE_HOME", "COURSE_WORK", "COURSE_PYTHON", "COURSE_JDK_MIRROR", "JAVA_HOME", "JJAVA_JVM_OPTS"):
            self.assertIn(f"`{name}`", text)

    def test_every_way_to_read_one_is_found(self):
        for text in ('os.environ.get("A", "")', 'os.environ["A"]', '"A" in os.environ', 'os.getenv("A")', 'N = "A"\nos.environ.get(N)', '"A" not in os.environ'):
            self.assertEqual(read(text), {"A"}, text)


if __name__ == "__main__":
    unittest.main()
