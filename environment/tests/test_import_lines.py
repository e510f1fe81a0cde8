"""Nothing that the kit gives to a kernel has a comment or an empty line above an import; see course_kit/import_lines.py."""

import random
import unittest

from course_kit import import_lines, notebook_files, places, solutions


class ImportLinesTest(unittest.TestCase):
    def assert_clean(self, path):
        self.assertEqual(list(import_lines.faults(path.read_text(encoding="utf-8"))), [], path)

    def test_the_start_up_script_begins_with_its_imports_and_has_nothing_between_them(self):
        self.assert_clean(places.STARTUP)

    def test_lessons_have_nothing_above_an_import(self):
        found = {path.name: [fault for fault in notebook_files.faults(path) if "import" in fault] for path in notebook_files.lessons()}
        self.assertGreater(len(found), 5)
        self.assertEqual({name: faults for name, faults in found.items() if faults}, {})

    @unittest.skipUnless(solutions.available(), "no solutions here")
    def test_solutions_which_become_cells_have_nothing_above_an_import(self):
        cells = sorted(solutions.SOURCES.rglob("solution*.jsh"))
        self.assertGreater(len(cells), 20)
        for path in cells:
            self.assert_clean(path)

    def test_the_sentence_names_the_line_and_what_to_do(self):
        (said,) = import_lines.faults("int n = 0;\n\n// streams\nimport java.util.stream.*;\n")
        self.assertIn("import in line 4: move the imports to the first line", said)

    def test_imports_may_follow_each_other_and_other_pieces(self):
        for source in (
            "import java.util.*;",
            "  import java.util.*;",
            "import java.util.*; import java.io.*;\nimport java.time.*;\n\n// a comment\nint n;",
            'String page = "https://example.org"; // import this\nint n;',
            'String page = "https://example.org";\nimport java.util.*;',
            'String text = """\n// \\""" "\n\nimport x;\n""";\nchar c = \'"\';\nimport java.util.*;',
            "/* import\n\nimport */ int important;",
            "",
        ):
            self.assertEqual(list(import_lines.faults(source)), [], source)

    def test_whatever_lines_stand_above_it_is_seen(self):
        chance = random.Random(19)
        code = ["int n = 1;", 'String s = "//";', "class A {\n\n}", "char c = '\\'';", "import java.io.*;"]
        above = ["// a", "/* b */", "", "/* c\n d */", "int m; // e", "   "]
        for _ in range(300):
            before = chance.choices(code, k=chance.randrange(4))
            between = chance.choices(above, k=chance.randrange(3))
            source = "\n".join([*before, *between, "import java.util.*;", *chance.choices(code[:-1], k=2)])
            self.assertEqual(len(list(import_lines.faults(source))), 1 if between else 0, source)
