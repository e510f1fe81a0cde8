"""What students wrote is text in the comments of commented copies, where nbconvert renders them.

FeedbackCellTest writes the comments, and renders them as GitHub does; the browser test opens them in JupyterLab.
"""

import html.parser
import json
import subprocess
import unittest
from pathlib import Path

from course_kit import places

COMMENTS = places.ROOT / "grading" / "pipeline" / "src" / "test" / "resources" / "hostile-comments.json"
OURS = {"hr", "p", "strong", "em", "br", "span", "pre", "details", "summary"}


class Page(html.parser.HTMLParser):
    """The tags and the words of a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.text = set(), [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes += attributes
        self.text += "" if tag == "span" else " "

    def handle_endtag(self, tag):
        self.text += "" if tag == "span" else " "

    def handle_data(self, data):
        self.text += data


@unittest.skipUnless(COMMENTS.is_file(), "no pipeline here")
@unittest.skipUnless(places.venv_python().exists(), "the private Python environment was not made yet")
class CommentsTest(unittest.TestCase):
    def test_what_a_student_wrote_is_text_where_nbconvert_renders_it(self):
        comments = json.loads(COMMENTS.read_text(encoding="utf-8"))
        self.assertGreater(len(comments), 100)
        command = [places.venv_python(), Path(__file__).with_name("render_comments.py")]
        done = subprocess.run(command, input=json.dumps([each["comment"] for each in comments]), capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        for each, rendered in zip(comments, json.loads(done.stdout)):
            page = Page(rendered)
            self.assertLessEqual(page.tags, OURS, each["text"])
            self.assertEqual(page.attributes, [], each["text"])
            words = " ".join(each["text"].split())
            self.assertGreaterEqual(" ".join(page.text.split()).count(words), 5, f"{words!r} in {page.text}")
