"""Numbers in messages look the same in every country: a German system must not write 1.000 or 0,5 into them."""

import re
import unittest

from course_kit import maven_tests, places

TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"')
COMMENT = re.compile(r"^\s*(?://|\*|/\*).*", re.MULTILINE)
# Conversions that write a separator of thousands or of decimals.
SEPARATED = re.compile(r"%[-+ 0(#]*(?:,[-+ 0(#]*\d*d|,?\d*(?:\.\d+)?[feEgG])(?![a-z])")
CONSTANT = re.compile(r"\bString (\w+) =")
# Patterns that their own class gives to String.format(Locale.ROOT, …).
GIVEN = {"Printing", "NumberText"}


def faults(code):
    """The texts in Java code that write numbers as the system's language has them."""
    code = COMMENT.sub("", code)
    found = []
    for text in TEXT.finditer(code):
        if SEPARATED.search(text[0].replace("%%", "")):
            statement = _statement(code, text.start(), text.end())
            name = None if "format" in statement else CONSTANT.search(statement)
            uses = [_statement(code, use.start(), use.end()) for use in re.finditer(rf"\b{name[1]}\b(?! =)", code)] if name else [statement]
            if not uses or any("Locale.ROOT" not in use for use in uses):
                found.append(text[0])
    return found


def _statement(code, start, end):
    begins = max(code.rfind(mark, 0, start) for mark in ";{}")
    return code[begins + 1 : code.find(";", end)]


class NumbersInMessagesTest(unittest.TestCase):
    def test_every_number_with_a_separator_is_written_for_all_countries(self):
        found = {}
        for module in maven_tests.MODULES.values():
            for path in sorted((places.ROOT / module / "src" / "main").rglob("*.java")):
                if path.stem not in GIVEN and (texts := faults(path.read_text(encoding="utf-8"))):
                    found[path.name] = texts
        self.assertEqual(found, {})

    def test_a_text_is_found_whichever_way_it_is_filled_in(self):
        for wrong in (
            'f("more than %,d bytes".formatted(n));',
            'f(String.format("%.4g", x));',
            'static final String S =\n  "%5.1f %%";\nvoid f() { g(S.formatted(x)); }',
            'f("a %s and %e" + " b".formatted(1, x));',
        ):
            self.assertEqual(len(faults(wrong)), 1, wrong)
        for right in (
            'f(String.format(Locale.ROOT, "more than %,d bytes", n));',
            'f("%d of %s, 100 %% good".formatted(1, "a"));',
            'static final String S =\n  "%5.1f %%";\nvoid f() { g(String.format(Locale.ROOT, S, x)); }',
            '// such as "%.4f"\nf("50 %% for, say, a");',
        ):
            self.assertEqual(faults(right), [], right)
