"""The page for people who mark, asked over the loopback as a browser asks it, and as others might."""

import html
import html.parser
import http.client
import json
import re
import subprocess
import unittest
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from course_kit import places, processes
from course_kit.review import marks
from course_kit.review.csv_rows import shown
from course_kit.review.notebook_copy import NotebookCopy
from tests import graded_folder
from tests.temporary import InTemporaryFolder

STRANGE = [b"", b"null", b"[]", b"[" * 100_000, b'{"cells": 3}', b'{"cells": [3, {"source": 3, "id": [], "metadata": {"chainrule": 1}}]}', b'{"a": ' + b"9" * 100_000 + b"}", b"\xff"]


class Answer(html.parser.HTMLParser):
    """A page: its tags, its words, and its forms with their fields."""

    def __init__(self, response):
        super().__init__()
        self.status, self.headers, self.body = response.status, response.headers, response.read().decode()
        self.tags, self.text, self.links, self.forms, self.attributes = set(), "", [], [], set()
        self._area = None
        self.feed(self.body)

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        self.tags.add(tag)
        self.attributes |= set(told)
        self.links += [told["href"]] if "href" in told else []
        if tag == "form":
            self.forms.append((told["action"], {}))
        elif tag in ("input", "textarea", "select"):
            self.forms[-1][1][told["name"]] = told.get("value", "")

    def handle_data(self, data):
        self.text += data


class ServedTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        self.graded = graded_folder.write(self.folder / "graded")

    def serve(self, *options):
        command = [places.venv_python(), "-m", "course_kit.review", self.graded, *options]
        env = processes.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
        server = processes.start(command, stdout=subprocess.PIPE, env=env)
        self.addCleanup(server.stdout.close)
        self.addCleanup(processes.stop, server)
        self.link = urlsplit(server.stdout.readline().decode().strip())
        self.cookies = {}

    def ask(self, path, method="GET", fields=None, cookies=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.link.port, timeout=20)
        self.addCleanup(connection.close)
        sent = self.cookies if cookies is None else cookies
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in sent.items()), **headers}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urlencode(fields) if fields is not None else None, headers)
        response = connection.getresponse()
        for each in response.headers.get_all("Set-Cookie") or []:
            name, _, value = each.split(";")[0].partition("=")
            if cookies is None:
                self.cookies[name] = value
        return Answer(response)

    def enter(self, *options):
        self.serve(*options)
        return self.ask(f"/?{self.link.query}")

    def page(self, exercise, called):
        """The page of a student, found as a person finds it: over the list of students."""
        start = self.ask("/")
        where = re.search(rf'<li><a href="(/work/[^"]*)">{re.escape(html.escape(called, quote=True))}</a>', start.body)[1]
        return html.unescape(where).replace("/relu/", f"/{exercise}/")

    def send(self, path, action, number=0, **fields):
        """Fills the form with this action on a page, as it is now, and sends it."""
        forms = [form for form in self.ask(path).forms if form[0] == action]
        return self.ask(action, "POST", {**forms[number][1], **fields})

    def rows(self):
        return [{name: shown(field) for name, field in row.fields.items()} for row in marks.table(self.graded).rows()]


@unittest.skipUnless(places.venv_python().exists(), "the private Python environment was not made yet")
class AccessTest(ServedTest):
    def test_without_the_token_there_is_nothing_to_see_and_nothing_to_write(self):
        self.serve()
        for path in ("/", "/?token=", "/?token=" + "0" * 48, "/static/review.css", "/work/relu/0123456789abcdef", "/nothing"):
            answer = self.ask(path, cookies={})
            self.assertEqual(answer.status, 403, path)
            self.assertNotIn("relu", answer.body)
        for action in ("/mark", "/flag", "/rubric", "/author"):
            self.assertEqual(self.ask(action, "POST", {"key": "x", "do": "add"}, cookies={}).status, 403)
        self.assertEqual(self.rows(), [])

    def test_the_token_becomes_a_cookie_that_no_script_and_no_other_site_gets(self):
        answer = self.enter()
        cookie = answer.headers["Set-Cookie"]
        self.assertIn("HttpOnly", cookie)
        self.assertIn("SameSite=Strict", cookie)
        self.assertNotIn(self.link.query, cookie)
        self.assertEqual(self.ask("/").status, 200)

    def test_another_hosts_name_that_leads_here_is_refused_with_the_cookie_too(self):
        self.enter()
        for host in ("example.org", f"example.org:{self.link.port}", "127.0.0.1", "127.0.0.1:1", "", f"127.0.0.1:{self.link.port}.example.org"):
            self.assertIn(self.ask("/", Host=host).status, (400, 403), host)
        self.assertEqual(self.ask("/", Host=f"localhost:{self.link.port}").status, 200)

    def test_a_form_that_is_not_this_pages_own_writes_nothing(self):
        self.enter()
        path = self.page("relu", "ann")
        action, fields = next(form for form in self.ask(path).forms if form[0] == "/mark")
        forged = {**fields, "reason": "forged", "do": "add"}
        for token in (None, "", "2|00000000|00000000|1"):
            sent = {name: value for name, value in {**forged, "_xsrf": token}.items() if value is not None}
            self.assertEqual(self.ask(action, "POST", sent).status, 403)
        self.assertEqual(self.rows(), [])
        self.assertEqual(self.ask(action, "POST", forged).status, 303)

    def test_it_listens_on_this_machine_only(self):
        self.serve()
        listening = f":{self.link.port:04X}"
        for table in ("/proc/net/tcp", "/proc/net/tcp6"):
            if Path(table).is_file():
                local = [row.split()[1] for row in Path(table).read_text().splitlines()[1:] if row.split()[3] == "0A"]
                self.assertEqual([each for each in local if each.endswith(listening)], ["0100007F" + listening] * (table[-1] != "6"))

    def test_no_address_leads_to_another_file(self):
        self.enter()
        for path in ("/students.json", "/static/../students.json", "/static/%2e%2e/session.py", "/static/session.py", "/work/..%2f..%2fstudents.json/0123456789abcdef",
                     "/answers/..%2f..%2f..%2fetc%2fpasswd", "/answers/../../students.json", "/work/relu/0123456789abcdef"):
            answer = self.ask(path)
            self.assertEqual(answer.status, 404, path)
            self.assertNotIn("coursework", answer.body)

    def test_a_way_back_to_another_site_is_not_taken(self):
        self.enter()
        for back in ("https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)"):
            answer = self.send(self.page("relu", "ann"), "/mark", reason=f"back to {back}", do="add", back=back)
            self.assertEqual((answer.status, answer.headers["Location"]), (303, "/"))

    def test_pages_may_load_nothing_but_their_own_two_files(self):
        self.enter()
        for path in ("/", self.page("relu", "ann"), "/nothing"):
            headers = self.ask(path).headers
            self.assertTrue(headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'"))
            self.assertEqual(headers["Cache-Control"], "no-store")


@unittest.skipUnless(places.venv_python().exists(), "the private Python environment was not made yet")
class MarkingTest(ServedTest):
    def test_the_code_stands_beside_the_named_mistake_its_line_and_the_figures(self):
        self.enter()
        page = self.ask(self.page("relu", "Ben Example (ben)"))
        for words in ("5 of 10 points found", "dz-averaged", "Your dz is averaged.", "[ 1 2 ]", "A single change in line 2"):
            self.assertIn(words, page.text)
        self.assertIn("<li class=named><code>  int y = 1;</code></li>", page.body)

    def test_whatever_a_student_wrote_is_text(self):
        self.enter()
        path = self.page("relu", graded_folder.ID)
        answers = path.replace("/work/relu/", f"/answers/{graded_folder.LESSON}/").split("?")[0]
        self.send(path, "/mark", reason=graded_folder.HOSTILE, do="add")
        self.send(path, "/flag", reason=graded_folder.HOSTILE, do="add")
        self.send(path, "/rubric", reason=graded_folder.HOSTILE, do="add")
        for page in (self.ask("/"), self.ask(path), self.ask(answers)):
            self.assertIn("onerror", page.text)
            self.assertFalse(page.tags & {"img", "svg", "iframe", "style"})
            self.assertFalse([name for name in page.attributes if name.startswith("on") or name == "style"])
            self.assertEqual(re.findall(r"<script[^>]*>", page.body), ['<script src="/static/review.js" defer>'])
        self.assertIn(graded_folder.ANSWER, self.ask(answers).text)

    def test_points_comments_and_extra_points_are_in_the_file_at_once_signed_and_for_the_right_student(self):
        self.enter()
        path = self.page("relu", graded_folder.ID)
        self.send(path, "/author", author="lecturer, room 2")
        self.assertEqual(self.send(path, "/mark", check="dz", points="4,5", reason="right\r\nafter all", do="add").status, 303)
        self.send(path.replace("/relu/", "/mse/"), "/mark", extra="-1", reason="=too long", do="add")
        told = [{name: row[name] for name in ("student", "exercise", "check", "points", "extra", "reason", "author")} for row in self.rows()]
        self.assertEqual(told, [
            {"student": graded_folder.ID, "exercise": "relu", "check": "dz", "points": "4.5", "extra": "", "reason": "right\nafter all", "author": "lecturer, room 2"},
            {"student": graded_folder.ID, "exercise": "mse", "check": "", "points": "", "extra": "-1", "reason": "=too long", "author": "lecturer, room 2"},
        ])
        self.assertIn("4.5 points", self.ask(path).text)

    def test_who_handed_in_nothing_can_have_a_mark_too(self):
        self.enter()
        path = self.page("relu", "zoe")
        self.assertIn("There is no code: not handed in", self.ask(path).text)
        self.send(path, "/mark", points="3", reason="at the board", do="add")
        self.assertEqual([row["student"] for row in self.rows()], ["zoe"])

    def test_what_cannot_be_meant_is_told_and_not_written(self):
        self.enter()
        path = self.page("relu", "ann")
        for fields, why in (({"points": "10.5"}, "from 0 to 10"), ({"points": "6", "check": "z"}, "from 0 to 5"), ({"points": "1", "check": "no"}, "has no check"), ({"reason": ""}, "Write a reason")):
            answer = self.send(path, "/mark", **{"reason": "x", "do": "add", **fields})
            self.assertEqual(answer.status, 400)
            self.assertIn(why, answer.text)
        self.assertEqual(self.rows(), [])

    def test_two_windows_change_one_mark_and_the_second_is_told_what_the_first_wrote(self):
        self.enter()
        path = self.page("relu", "ann")
        self.send(path, "/mark", points="3", reason="first", do="add")
        seen = next(fields for action, fields in self.ask(path).forms if fields.get("version"))
        self.assertEqual(self.ask("/mark", "POST", {**seen, "points": "4", "reason": "one", "do": "save"}).status, 303)
        second = self.ask("/mark", "POST", {**seen, "points": "5", "reason": "two", "do": "save"})
        self.assertEqual(second.status, 409)
        for words in ("Somebody else was faster", "one", "two"):
            self.assertIn(words, second.text)
        self.assertEqual(self.ask("/mark", "POST", {**seen, "do": "delete"}).status, 409)
        self.assertEqual([(row["points"], row["reason"]) for row in self.rows()], [("4", "one")])

    def test_points_for_an_answer_in_words_are_added_to_the_total(self):
        self.enter()
        page = self.ask(f"/answers/{graded_folder.LESSON}")
        self.assertIn(graded_folder.QUESTION, page.text)
        action, fields = next(form for form in page.forms if form[0] == "/mark")
        self.ask(action, "POST", {**fields, "extra": "2", "reason": "a good answer", "do": "add"})
        self.assertEqual([(row["student"], row["exercise"], row["extra"]) for row in self.rows()], [(graded_folder.ID, "total", "2")])

    def test_a_sentence_is_kept_and_given_with_one_click(self):
        self.enter()
        self.send(self.page("relu", "ann"), "/rubric", reason="one loop is enough", extra="-0.5", do="add")
        path = self.page("relu", "Ben Example (ben)")
        action, fields = next(form for form in self.ask(path).forms if form[1].get("reason") == "one loop is enough")
        self.assertEqual(self.ask(action, "POST", {**fields, "do": "add"}).status, 303)
        self.assertEqual([(row["student"], row["extra"], row["reason"]) for row in self.rows()], [("ben", "-0.5", "one loop is enough")])

    def test_a_flag_waits_on_the_first_page_until_it_is_settled(self):
        self.enter()
        path = self.page("relu", "ann")
        self.send(path, "/flag", reason="is this copied?", do="add")
        self.assertIn("is this copied?", self.ask("/").text)
        settled = next(fields for action, fields in self.ask(path).forms if action == "/flag" and fields.get("version"))
        self.ask("/flag", "POST", {**settled, "do": "delete"})
        self.assertNotIn("is this copied?", self.ask("/").text)

    def test_next_and_previous_lead_through_an_exercise_a_student_and_a_mistake(self):
        self.enter()
        start = self.page("relu", "ann").split("?")[0]
        for query, expected in (("", ["ann", "Ben Example (ben)", graded_folder.ID]), ("?by=student", ["ann, relu", "ann, mse"]), ("?mistake=all+checks+pass", ["ann"])):
            path, walked = start + query, []
            while path:
                page = self.ask(path)
                walked.append(html.unescape(re.search("<title>(.*)</title>", page.body)[1]))
                on = re.search(r'href="([^"]*)" rel="next"', page.body)
                path = on and html.unescape(on[1])
            self.assertEqual([title if "student" in query else title.removesuffix(", relu") for title in walked], expected)

    def test_an_exercise_that_does_not_count_is_not_shown_as_a_mark_for_it_would_be_refused(self):
        self.enter()
        self.assertNotIn("extra", re.findall(r"/work/(\w+)/", self.ask("/").body))

    def test_anonymous_pages_and_addresses_hold_neither_ids_nor_names(self):
        (self.graded / "pseudonyms.csv").write_text("\ufeffstudent,pseudonym\r\nann,student-known\r\n", encoding="utf-8")
        self.enter("--anonymous")
        start = self.ask("/")
        self.assertIn("student-known", start.text)
        for link in start.links:
            page = self.ask(link)
            for word in ("ann", "ben", "Example", "zoe", "onerror=alert(1)"):
                self.assertIsNone(re.search(rf"\b{re.escape(word)}\b", page.body), f"{word} in {link}")

    def test_a_class_that_is_graded_again_meanwhile_is_shown_as_it_is_now(self):
        self.enter()
        path = self.page("relu", "Ben Example (ben)")
        graded_folder.write(self.graded)
        again = self.graded / "results" / "d1" / f"{graded_folder.LESSON}.json"
        again.write_text(again.read_text().replace("Your dz is averaged.", "Your dz is halved."))
        self.assertIn("Your dz is halved.", self.ask(path).text)


class NotebookCopyTest(InTemporaryFolder):
    def test_what_cannot_be_read_as_a_notebook_has_no_code(self):
        for content in STRANGE:
            (self.folder / "a.ipynb").write_bytes(content)
            copy = NotebookCopy(self.folder / "a.ipynb")
            self.assertEqual((copy.code("relu"), copy.answers({})), ([], []), content[:40])

    def test_where_cells_had_the_names_of_our_comments_all_code_that_may_be_meant_is_shown(self):
        made = graded_folder.notebook("right();", None)
        made["cells"][:0] = [{"cell_type": "code", "id": "x", "source": "pretty();"}, {"cell_type": "markdown", "id": "feedback-relu-2", "source": ""}]
        self.assertEqual(NotebookCopy(self.write("a.ipynb", json.dumps(made))).code("relu"), ["pretty();", "right();"])
