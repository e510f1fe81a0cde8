"""Messages name commands of this program as they can be copied, and options only where every command knows them."""

import ast
import re
import shlex
import unittest
from pathlib import Path
from unittest import mock

from course_kit import java, main, own_command, places

_BARE = re.compile(rf"(?<![\w/.`“])course (?:{'|'.join(main.COMMANDS)}) ?(?:-|$|\{{)")


def bare(text):
    """Texts in a program that name a command without the program's place; help pages and comments say what `course` is."""
    tree = ast.parse(text)
    left_out = set()
    for node in ast.walk(tree):
        examples = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "EXAMPLES"
        sentence = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        help_page = isinstance(node, ast.keyword) and node.arg in ("help", "prog")
        title = isinstance(node, ast.Dict)
        if examples or sentence or help_page or title:
            left_out |= {id(inner) for inner in ast.walk(node)}
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out]
    return [node.value for node in texts if _BARE.search(node.value)]


class OwnCommandTest(unittest.TestCase):
    def line(self, cwd, *words, root=places.ROOT):
        with mock.patch.object(own_command, "_here", lambda: cwd), mock.patch.object(places, "ROOT", root):
            with mock.patch.object(places, "ENVIRONMENT", root / "environment"):
                return own_command.line(*words)

    def test_in_the_kits_folder_it_is_what_the_readme_says(self):
        self.assertEqual(self.line(places.ROOT, "start", "--fetch-jdk"), "./environment/course start --fetch-jdk")

    def test_elsewhere_it_has_the_whole_path_whatever_is_in_that(self):
        for name in ("kit", "a b", "it's", "$HOME", "ü (2) & 50%", 'a"b'):
            for cwd in (Path("/tmp"), None):
                root = Path("/x") / name
                self.assertEqual(shlex.split(self.line(cwd, "start", root=root)), [f"{root}/environment/course", "start"])

    def test_no_text_names_a_command_that_cannot_be_copied(self):
        found = {}
        for path in (places.ENVIRONMENT / "course_kit").rglob("*.py"):
            texts = bare(path.read_text(encoding="utf-8"))
            if texts:
                found[path.name] = texts
        self.assertEqual(found, {})

    def test_such_a_text_is_found(self):
        self.assertEqual(len(bare('say("Fetch one  course start --fetch-jdk")')), 1)
        self.assertEqual(len(bare('say(f"course run --keep {x} writes it.")')), 1)
        for text in ('"""Runs course start --edit."""', 'EXAMPLES = """course start --edit"""', 'say("a course of 400")', 'say("./environment/course start --edit")'):
            self.assertEqual(bare(text), [], text)

    def test_the_advice_for_any_command_names_no_option_that_some_lack(self):
        self.assertNotIn("--java", java.remedy())
        self.assertIn("JAVA_HOME", java.remedy())

    def test_the_advice_after_a_failed_fetch_does_not_repeat_it(self):
        self.assertNotIn("--fetch-jdk", java.remedy(fetch=False))


if __name__ == "__main__":
    unittest.main()
