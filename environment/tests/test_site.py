"""The static site: what a page holds, and that reading it needs nothing else."""

import hashlib
import html
import json
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from course_kit import lessons, notebook_files, places, site
from course_kit.say import Trouble
from tests import executed

PICTURE = '<img src="data:image/png;base64,iVBORw0KGgo=" alt="Loss by epoch. Falls.">'

TABLE = "<table><tr><th>petal_length_cm</th></tr><tr><td>1_4</td></tr></table>"


def with_picture(path):
    """A lesson's notebook as if it had run: the first code cell with a picture, a table and three lines that it printed."""
    notebook = executed.lesson(path, lessons.STUBS)
    cell = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    cell["outputs"] = [{"output_type": "display_data", "data": {"text/html": shown}, "metadata": {}} for shown in (PICTURE, TABLE)]
    cell["outputs"] += [{"output_type": "stream", "name": "stdout", "text": f"epoch {i}\n"} for i in range(3)]
    return notebook_files.text(notebook)


class SiteTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.python = places.venv_python()
        if not cls.python.exists():
            raise unittest.SkipTest("the private Python environment was not made yet")
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.kept, cls.target = Path(temporary.name) / "executed", Path(temporary.name) / "site"
        cls.kept.mkdir()
        for lesson in notebook_files.lessons():
            (cls.kept / lessons.kept_name(lesson.name, lessons.STUBS)).write_text(with_picture(lesson), encoding="utf-8")
        site.make(cls, lessons.STUBS, cls.target, cls.kept)
        cls.pages = {page.name: page.read_text(encoding="utf-8") for page in cls.target.glob("*.html")}

    def test_a_page_holds_all_that_it_needs_and_links_to_pages_that_exist(self):
        self.assertEqual(set(self.pages), {"index.html", *(path.stem + ".html" for path in notebook_files.lessons())})
        for name, text in self.pages.items():
            self.assertNotIn("<script", text, name)
            self.assertNotRegex(text, r"@import|url\((?!data:)", name)
            for source in re.findall(r'\bsrc="([^"]*)"', text):
                self.assertRegex(source, "^data:image/", name)
            for target in re.findall(r'<(?:a|link)\b[^>]*\bhref="([^"#]*)"', text):
                self.assertTrue(target in self.pages or target.startswith(("https://", "data:")), f"{name}: {target}")

    def test_a_sign_stays_on_the_line_of_the_formula_that_it_touches(self):
        for name, text in self.pages.items():
            if name != "index.html":
                kept = re.sub(r'<span class="kept">.*?</span>', "", text, flags=re.S)
                self.assertNotRegex(kept, r"</math>[,.;:?!]", name)
        self.assertIn('<span class="kept"><math', self.pages["02-forward-propagation.html"])

    def test_formulas_are_mathml_and_none_is_left_as_latex(self):
        for name, text in self.pages.items():
            outside_of_code = re.sub(r"<pre.*?</pre>|<code.*?</code>|<style.*?</style>", "", text, flags=re.S)
            self.assertNotRegex(outside_of_code, r"\$|\\[a-z]+", name)
        self.assertGreater(self.pages["04-backpropagation.html"].count("<math"), 150)

    def test_every_sign_of_a_formula_is_in_the_font_of_the_page(self):
        ranges = re.search(r"unicode-range:([^;]*);", (places.ENVIRONMENT / "site" / "style.css").read_text(encoding="utf-8"))[1]
        ends = [part.strip().removeprefix("U+").split("-") for part in ranges.split(",")]
        known = {sign for end in ends for sign in range(int(end[0], 16), int(end[-1], 16) + 1)}
        for name, text in self.pages.items():
            self.assertIn('font-family: "Chainrule Math"; src: url(data:font/woff2;base64,', text, name)
            for formula in re.findall(r"<math.*?</math>", text, flags=re.S):
                signs = {ord(sign) for sign in html.unescape(re.sub(r"<[^>]*>", "", formula))}
                self.assertLessEqual(signs, known | {ord("\n")}, f"{name}: {formula}")
        self.assertIn("GUST Font License", (places.ENVIRONMENT / "site" / "math-font-licence.txt").read_text(encoding="utf-8"))

    def test_what_a_cell_prints_line_by_line_stands_in_one_box(self):
        self.assertIn("<pre>epoch 0\nepoch 1\nepoch 2\n</pre>", self.pages["01-introduction.html"])

    def test_a_long_name_of_a_column_may_be_broken_behind_its_words(self):
        self.assertIn("<th>petal_<wbr>length_<wbr>cm</th></tr><tr><td>1_4</td>", self.pages["01-introduction.html"])

    def test_answers_stay_folded_and_pictures_keep_their_words(self):
        page = self.pages["01-introduction.html"]
        self.assertIn("<details><summary>Answer</summary>", page)
        self.assertNotIn("<details open", page)
        self.assertIn('alt="Loss by epoch. Falls."', page)

    def test_each_lesson_leads_to_all_others_and_says_where_one_is(self):
        for name in set(self.pages) - {"index.html"}:
            marked = re.findall(r'href="([^"]*)" title="[^"]*" aria-current="page"', self.pages[name])
            self.assertEqual(marked, [name])
            self.assertLessEqual(set(self.pages), set(re.findall(r'href="([\w.-]*)"', self.pages[name])))

    def test_a_lesson_that_was_not_executed_is_named_and_the_site_stays(self):
        with self.assertRaisesRegex(Trouble, "expected the executed lesson .*01-introduction.solutions.ipynb"):
            site.make(self, lessons.SOLUTIONS, self.target, self.kept)
        self.assertTrue((self.target / "index.html").is_file())

    def test_pages_of_lessons_that_are_gone_are_removed_and_nothing_else(self):
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder)
            shutil.copytree(self.target, target, dirs_exist_ok=True)
            record = json.loads((target / site.RECORD).read_text(encoding="utf-8"))
            for name in ("08-ours.html", "08-changed.html", "08-theirs.html"):
                (target / name).write_text("<p>a page</p>", encoding="utf-8")
            outside = Path(folder).parent / f"{target.name}-outside.html"
            outside.write_text("<p>a page</p>", encoding="utf-8")
            self.addCleanup(outside.unlink)
            known = hashlib.sha256(b"<p>a page</p>").hexdigest()
            record |= {"08-ours.html": known, "08-changed.html": "another", f"../{outside.name}": known}
            (target / site.RECORD).write_text(json.dumps(record), encoding="utf-8")
            site.make(self, lessons.STUBS, target, self.kept)
            left = {page.name for page in target.glob("*.html")}
            self.assertEqual(left, set(self.pages) | {"08-changed.html", "08-theirs.html"})
            self.assertTrue(outside.exists())
            self.assertEqual(set(json.loads((target / site.RECORD).read_text(encoding="utf-8"))), set(self.pages))
            for damaged in ("null", "[1]", "{"):
                (target / site.RECORD).write_text(damaged, encoding="utf-8")
                site._remove_former(target, {})
            self.assertEqual({page.name for page in target.glob("*.html")}, left)

    def test_a_kept_lesson_whose_check_shows_nothing_is_named_and_nothing_is_written(self):
        with tempfile.TemporaryDirectory() as folder:
            kept, target = Path(folder) / "executed", Path(folder) / "site"
            shutil.copytree(self.kept, kept)
            path = kept / lessons.kept_name("02-forward-propagation.ipynb", lessons.STUBS)
            changed = path.read_text(encoding="utf-8").replace('"check": "relu"', '"check": "tanh"')
            path.write_text(changed, encoding="utf-8")
            with self.assertRaisesRegex(Trouble, "nothing was written to .*site, because 1 of 7 lessons failed") as caught:
                site.make(self, lessons.STUBS, target, kept)
            self.assertRegex(caught.exception.remedy, r"^02-forward-propagation.ipynb: cell \d+ \(.*\): the check of relu shows no result$")
            self.assertFalse(target.exists())
