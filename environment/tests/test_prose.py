"""Documents, help pages, lessons and messages are free of the slips that tests/prose_rules.py lists; offline, in seconds."""

import ast
import json
import re
import unittest

from course_kit import maven_tests, places, solutions
from tests import prose_rules
from tests.test_documents import pages

ALL_RULES = prose_rules.RULES + prose_rules.JAVADOC_RULES
WORDS = 4  # what has fewer is a name and no sentence
_JAVADOC = re.compile(r"/\*\*(.*?)\*/", re.S)
_JAVADOC_CODE = re.compile(r"<pre>.*?</pre>|\{@\w+ [^}]*\}", re.S)
_JAVADOC_PIECE = re.compile(r"<p>|@(?:param \S+|throws \S+|return|see)\s")
_JAVA_TEXT = re.compile(r'''//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\\n])'|"""(?P<block>.*?)"""|"(?P<line>(?:\\.|[^"\\\n])*)"''', re.S)
_JAVA_JOIN = re.compile(r"\s*\+\s*(?:[^;{}?:]{1,80}\+\s*)?")
_SCRIPT_VALUE = r"\$\{((?:[^{}`]|`[^`]*`)*)\}"
_SCRIPT_TEXT = re.compile(rf"""//[^\n]*|/\*.*?\*/|(["'])(?P<line>(?:\\.|(?!\1)[^\\\n])*)\1|`(?P<filled>(?:\\.|{_SCRIPT_VALUE}|[^`\\])*)`""", re.S)
_PLACEHOLDER = re.compile(r"%(?:\d+\$)?[-#+ 0,(]*\d*(?:\.\d+)?[a-zA-Z]")
_TAG = re.compile(r"</?[a-z][^>\n]*>")


def javadoc(source):
    """The pieces of the documentation in a Java file; a quoted word stands for each piece of code."""
    for found in _JAVADOC.finditer(source):
        text = re.sub(r"\s*\n\s*\* ?", " ", found[1])
        yield from (piece.strip() for piece in _JAVADOC_PIECE.split(_JAVADOC_CODE.sub("“x”", text)))


def java_messages(source):
    """The texts of a Java file, without its comments. Pieces that + joins are one text, with “x” for each value in it."""
    text, end = None, 0
    for found in _JAVA_TEXT.finditer(source):
        piece = found["block"] if found["block"] is not None else found["line"]
        if piece is None:  # a comment or a character
            continue
        gap = source[end : found.start()]
        if text is not None and _JAVA_JOIN.fullmatch(gap) and gap.count("(") == gap.count(")"):
            text += ("“x”" if gap.strip() != "+" else "") + piece
        else:
            if text is not None:
                yield shown(text)
            text = piece
        end = found.end()
    if text is not None:
        yield shown(text)


def shown(text):
    """A message as its reader sees it: “x” for each value, and no tags."""
    filled = _PLACEHOLDER.sub("“x”", text.replace("%n", "\n").replace("%%", "%"))
    return _TAG.sub(" ", filled.replace("\\n", "\n").replace('\\"', '"'))


def script_messages(source):
    """The texts of a JavaScript file, without its comments, with “x” for each value in them."""
    for found in _SCRIPT_TEXT.finditer(source):
        filled = found["filled"] or ""
        yield re.sub(_SCRIPT_VALUE, "“x”", filled) or found["line"] or ""
        for value in re.finditer(_SCRIPT_VALUE, filled):
            yield from script_messages(value[1])


def python_messages(source):
    """The texts of a Python file without what only describes its code, with “x” for each value in them."""
    tree = ast.parse(source)
    described = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    pieces = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FormattedValue):
            pieces.add(id(node.format_spec))
        elif isinstance(node, ast.JoinedStr):
            pieces.update(map(id, node.values))
            if id(node) in pieces:
                continue
            yield "".join(part.value if isinstance(part, ast.Constant) else "“x”" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in pieces and node.value not in described:
            yield node.value


@unittest.skipUnless(solutions.available(), "a student's release has no sources")
class ProseTest(unittest.TestCase):
    def assert_plain(self, texts, rules=prose_rules.RULES):
        found = [f"{name}: {fault}" for name, text in texts for fault in prose_rules.faults(text, rules)]
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_every_rule_finds_its_slip_and_leaves_what_replaces_it_alone(self):
        for rule in ALL_RULES:
            with self.subTest(rule.wrong):
                self.assertTrue(rule.found(rule.wrong))
                self.assertEqual(prose_rules.faults(rule.right, ALL_RULES), [])

    def test_documents(self):
        """Also of the pages that tests write: their tables hold texts that people wrote."""
        self.assert_plain((name, prose_rules.prose(text)) for name, text in pages().items())

    def test_help_pages(self):
        self.assert_plain((path.name, path.read_text(encoding="utf-8")) for path in (places.ENVIRONMENT / "help").glob("*.txt"))

    def test_lessons(self):
        texts = []
        for path in places.NOTEBOOKS.glob("*.ipynb"):
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
            prose = [cell for cell in cells if cell["cell_type"] == "markdown"]
            texts += [(f"{path.name}, {cell['id']}", prose_rules.prose("".join(cell["source"]))) for cell in prose]
        self.assertGreater(len(texts), 100)
        self.assert_plain(texts)

    def test_messages_of_the_library_the_graders_and_the_pipeline(self):
        texts = []
        for module in maven_tests.MODULES.values():
            for path in (places.ROOT / module / "src" / "main" / "java").rglob("*.java"):
                messages = java_messages(path.read_text(encoding="utf-8"))
                texts += [(path.name, message) for message in messages if len(message.split()) >= WORDS]
        self.assertGreater(len(texts), 1000)
        self.assert_plain(texts)

    def test_documentation_of_the_library_the_graders_and_the_pipeline(self):
        texts = []
        for module in maven_tests.MODULES.values():
            for path in (places.ROOT / module / "src" / "main").rglob("*.java"):
                texts += [(path.name, piece) for piece in javadoc(path.read_text(encoding="utf-8")) if piece]
        self.assertGreater(len(texts), 4000)
        self.assert_plain(texts, ALL_RULES)

    def test_messages_of_the_course_command(self):
        texts = []
        for path in (places.ENVIRONMENT / "course_kit").rglob("*.py"):
            source = path.read_text(encoding="utf-8")
            module = ast.get_docstring(ast.parse(source), clean=False)
            shown = path.parent.name == "commands"  # there it is the command's help
            messages = [message for message in python_messages(source) if len(message.split()) >= WORDS]
            texts += [(path.name, message) for message in messages if shown or message != module]
        self.assertGreater(len(texts), 100)
        self.assert_plain(texts)

    def test_messages_of_the_scripts(self):
        texts = []
        for path in [path for folder in (places.ROOT / "lib" / "src", places.ENVIRONMENT) for path in folder.rglob("*.js")]:
            messages = script_messages(path.read_text(encoding="utf-8"))
            texts += [(path.name, message) for message in messages if len(message.split()) >= WORDS]
        self.assertGreater(len(texts), 20)
        self.assert_plain(texts)

    def test_a_message_in_several_pieces_is_one_text(self):
        source = '/** Says "on wish" to nobody. */\nthrow new Trouble("Nothing is named"\n        + " so here.");\n'
        self.assertEqual(list(java_messages(source)), ["Nothing is named so here."])

    def test_a_value_in_a_message_is_one_word_of_it(self):
        source = 'say("The file " + path.get(0) + " lies in %s." // a "comment"\n, \'"\', "%,d of %1$s%% " + 7, a ? " + " : "");\n'
        self.assertEqual(list(java_messages(source)), ["The file “x” lies in “x”.", "“x” of “x”% ", " + ", ""])

    def test_a_message_of_the_course_command_is_read_with_its_values(self):
        source = 'def f():\n    """Says on wish."""\n    say(f"{path} lies in {place:>{width}}.", "Two.")\n'
        self.assertEqual(list(python_messages(source)), ["“x” lies in “x”.", "Two."])

    def test_a_message_of_a_script_is_read_with_its_values(self):
        source = """// on wish\nsay(`${n === 1 ? "" : `in epoch ${n}: `}loss ${f("a")}`, 'It is "so".', "It isn't.");"""
        texts = ["“x”loss “x”", "", "in epoch “x”: ", "a", 'It is "so".', "It isn't."]
        self.assertEqual([text for text in script_messages(source) if text], [text for text in texts if text])

    def test_documentation_is_read_without_its_code(self):
        source = "/**\n * Says {@code on wish} to\n * nobody.\n *\n * @param anew whether it is loaded again\n */\nvoid say(boolean anew) {}\n"
        self.assertEqual(list(javadoc(source)), ["Says “x” to nobody.", "whether it is loaded again"])

    def test_code_and_formulas_in_a_page_are_no_prose(self):
        page = "Use it.\n\n    on wish\n\n```java\non wish\n```\n\n`on wish` and $on wish$, [as told](on-wish.md).\n"
        self.assertEqual(prose_rules.faults(prose_rules.prose(page)), [])
        self.assertEqual(len(prose_rules.faults(prose_rules.prose(page + "\nIt runs\non wish.\n"))), 1)
