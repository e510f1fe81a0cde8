"""Every page leads where it says, is short enough to be read, and says where its measurements come from."""

import posixpath
import re
import subprocess
import unittest

from course_kit import places, solutions
from tests.temporary import in_a_clone
from tests.test_release import sections

# Pages that tests write, and lists, are looked up and not read.
LISTS = {"EXERCISES.md", "EDITS.md", "NETWORKS.md", "ATTACKS.md", "COVERAGE.md"}
SCREENS = 100
OVERVIEWS = ("README.md", "grading/README.md")
# What a table says of time or speed was measured once, somewhere.
TIMES = re.compile(r"\d\s?(?:ms|s|GFLOP/s)\b")
HEADED = re.compile(r"^[^\n]*\| (?:score|seconds[^|\n]*) \|")
COMMIT = re.compile(r"[Mm]easured at commit `([0-9a-f]{8})`, on ([^.;]+)")


def pages():
    found = [*places.ROOT.glob("*.md"), *places.ROOT.glob(".github/**/*.md")]
    for part in ("lib", "notebooks", "grading", "environment"):
        found += [path for path in (places.ROOT / part).rglob("*.md") if not {"target", "node_modules"} & set(path.parts)]
    return {path.relative_to(places.ROOT).as_posix(): path.read_text(encoding="utf-8") for path in found}


def without_code(text):
    return re.sub(r"(?ms)^ *```.*?^ *```|^(?: {4}|\t)[^\n]*$|`[^`\n]*`", "", text)


def tables_of_measurements(text):
    """Each with the section that it stands in."""
    for section in re.split(r"(?m)^(?=#+ )", text):
        for table in re.findall(r"(?m)(?:^\|.*\n?)+", section):
            if HEADED.match(table) or len(TIMES.findall(table)) > 2:
                yield table, section


@unittest.skipUnless(solutions.available(), "a student's release has other pages")
class DocumentsTest(unittest.TestCase):
    def test_every_link_leads_to_a_file_and_a_section_that_are_there(self):
        texts = pages()
        followed = 0
        for name, text in texts.items():
            for link in re.findall(r"\]\(([^)\s]+)\)", without_code(text)):
                if re.match(r"[a-z]+:", link):
                    continue
                place, _, section = link.partition("#")
                there = posixpath.normpath(posixpath.join(posixpath.dirname(name), place)) if place else name
                self.assertTrue((places.ROOT / there).exists(), f"{name}: {link}")
                if section:
                    self.assertIn(section, sections(texts[there]), f"{name}: {link}")
                followed += 1
        self.assertGreater(followed, 50)

    def test_every_test_that_a_page_names_is_there(self):
        java = {path.stem for part in ("lib", "grading") for path in (places.ROOT / part).rglob("src/test/java/**/*Test.java")}
        named = 0
        for name, text in pages().items():
            for test in re.findall(r"`(\w+Test|tests/\w+\.py)`", text):
                there = (places.ENVIRONMENT / test).exists() if test.endswith(".py") else test in java
                self.assertTrue(there, f"{name}: {test}")
                named += 1
        self.assertGreater(named, 150)

    def test_every_page_of_the_grading_guide_is_named_by_the_page_above_it(self):
        overview = (places.ROOT / "grading" / "README.md").read_text(encoding="utf-8")
        for page in (places.ROOT / "grading" / "guide").glob("*.md"):
            self.assertIn(f"](guide/{page.name})", overview)

    def test_an_overview_fits_two_screens(self):
        for name in OVERVIEWS:
            self.assertLessEqual(len((places.ROOT / name).read_text(encoding="utf-8").splitlines()), SCREENS, name)

    def test_every_table_of_measurements_names_its_commit_and_its_machine(self):
        found = 0
        for name, text in pages().items():
            for table, section in tables_of_measurements(text):
                self.assertRegex(section, COMMIT, f"{name}: say “Measured at commit `…`, on <machine>” beside\n{table}")
                found += 1
        self.assertGreaterEqual(found, 3)

    @in_a_clone
    def test_every_commit_that_a_page_names_is_one_of_this_project(self):
        if subprocess.run(["git", "rev-parse", "--is-shallow-repository"], cwd=places.ROOT, capture_output=True, text=True).stdout.strip() == "true":
            self.skipTest("a shallow clone does not know them")
        for name, text in pages().items():
            for commit, _ in COMMIT.findall(text):
                known = subprocess.run(["git", "cat-file", "-e", f"{commit}^{{commit}}"], cwd=places.ROOT, capture_output=True)
                self.assertEqual(known.returncode, 0, f"{name}: {commit}")

    def test_a_table_of_times_without_a_commit_would_be_found(self):
        self.assertEqual(len(list(tables_of_measurements("## Speed\n\n| a | 3 ms | 4.5 s | 7 ms |\n"))), 1)
        self.assertEqual(list(tables_of_measurements("## Words\n\n| a | b |\n")), [])
