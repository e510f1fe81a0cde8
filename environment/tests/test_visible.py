import contextlib
import io
import os
import re
import subprocess
import sys
import unicodedata
import unittest
import unittest.mock

from course_kit import places, say, visible
from course_kit.commands import check
from tests.temporary import InTemporaryFolder

# Format characters with a sign of their own, around the numbers of Arabic, Syriac and Kaithi.
SIGNS = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
HARMFUL = [
    chr(c) for c in range(sys.maxunicode + 1)
    if c not in SIGNS and (unicodedata.category(chr(c)) in ("Cc", "Cf", "Cs", "Zl", "Zp") or c & 0xFFFE == 0xFFFE or 0xFDD0 <= c <= 0xFDEF)
]
NAMES = ["Jörg", "محمد", "می\u200cخواهم", "שירה", "क्\u200dषितिज", "രാജന്\u200d", "葛\U000e0100城", "김민준", "👩\u200d💻", "❤\ufe0f\u200d🔥"]


class VisibleTest(unittest.TestCase):
    def test_nothing_that_cannot_be_seen_is_left(self):
        for character in HARMFUL:
            self.assertEqual(visible.line(f"a{character}b"), f"a{visible.spelled(character)}b")
        self.assertEqual(visible.of("a\r\nb\rc\td\u202e\U000e0067"), "a\nb\\u000Dc\td\\u202E\\uDB40\\uDC67")

    def test_names_of_all_languages_stay(self):
        for name in NAMES:
            self.assertEqual(visible.line(name), name)
        self.assertEqual(visible.line("an\u200dna م\u200c\u200c"), "an\\u200Dna م\u200c\\u200C")

    @unittest.skipUnless(places.from_sources(), "the Java sources are not here")
    def test_java_has_the_same_table(self):
        java = (places.ROOT / "lib/src/main/java/chainrule/chart/VisibleText.java").read_text(encoding="utf-8")
        for name in ("HIDDEN", "JOINERS", "SELECTORS", "JOINED"):
            written = re.search(rf"int\[\] {name} = \{{(.*?)\}}", java, re.S)[1]
            numbers = [int(number, 16) for number in re.findall(r"0x([0-9a-f]+)", written)]
            self.assertEqual(numbers, [end for ends in getattr(visible, name) for end in ends], name)


class Terminal(io.StringIO):
    def isatty(self):
        return True


class GuardTest(unittest.TestCase):
    def setUp(self):
        self.out, self.err = Terminal(), Terminal()
        held = contextlib.ExitStack()
        self.addCleanup(held.close)
        held.enter_context(contextlib.redirect_stdout(self.out))
        held.enter_context(contextlib.redirect_stderr(self.err))
        held.enter_context(unittest.mock.patch.dict(os.environ, {"TERM": "xterm"}))
        os.environ.pop("NO_COLOR", None)
        say.guard()

    def test_whoever_prints_nothing_comes_out_raw(self):
        hostile = "x".join(HARMFUL)
        say.line(hostile)
        say.warn(hostile)
        say.trouble(say.Trouble(hostile, hostile))
        print(hostile, file=sys.stderr)
        with say.step(hostile.replace("\n", "")):
            pass
        said = (self.out.getvalue() + self.err.getvalue()).replace("\r\033[K", "")
        said = re.sub(r"\033\[(33|31|0)m", "", said)
        self.assertEqual([hex(ord(c)) for c in HARMFUL if c in said and c not in "\n\t"], [])

    def test_colours_are_the_programs_own(self):
        say.line(say.red("\033[32mfailed") + " \033[31mx\033[0m")
        self.assertEqual(self.out.getvalue(), "\033[31m\\u001B[32mfailed\033[0m \\u001B[31mx\\u001B[0m\n")


class NameTest(InTemporaryFolder):
    def test_a_name_gives_no_order_to_the_terminal(self):
        env = {**os.environ, "PYTHONPATH": str(places.ENVIRONMENT)}
        name = os.fsdecode("a\u202e\033[2J\u009b".encode() + b"\xff")
        for words in (["run", name], ["run", "--keep", "a", f"--{name}"]):
            said = subprocess.run([sys.executable, "-m", "course_kit", *words], capture_output=True, text=True, env=env)
            self.assertNotEqual(said.returncode, 0)
            self.assertNotIn("Traceback", said.stderr)
            self.assertRegex(said.stderr, r"a\\u202E\\u001B\[2J\\u009B")
            self.assertEqual([c for c in said.stdout + said.stderr if c in "\u202e\033\u009b"], [])


class SummaryTest(unittest.TestCase):
    def test_title_and_lines_are_text_in_the_summary(self):
        section = check.section("a`` <b> www.x.de\u202e.ipynb", ["~~~~", "# x", "a\u2028b", "```"])
        title, _, begin, *lines, end, _, _ = section.split("\n")
        self.assertEqual(title, "### ``` a`` <b> www.x.de\\u202E.ipynb ```")
        self.assertEqual((begin, end), ("~~~~~text", "~~~~~"))
        self.assertEqual(lines, ["~~~~", "# x", "a\\u2028b", "```"])
