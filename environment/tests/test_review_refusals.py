"""What the page for people who mark does not do: each refusal says its own reason, and what to do."""

import random
import unittest

from course_kit import places
from course_kit.review import marks
from tests import graded_folder
from tests.test_review import ServedTest


@unittest.skipUnless(places.venv_python().exists(), "the private Python environment was not made yet")
class RefusalsTest(ServedTest):
    def form(self):
        path = self.page("relu", "ann")
        action, fields = next(form for form in self.ask(path).forms if form[0] == "/mark")
        return action, {**fields, "points": "1", "do": "add"}

    def test_another_host_no_token_and_a_foreign_form_are_told_apart(self):
        self.enter()
        action, fields = self.form()
        reasons = {
            "no other address than": [self.ask("/", Host="example.org"), self.ask(action, "POST", {**fields, "reason": "x"}, Host="example.org")],
            "has not opened the link with its token": [self.ask("/", cookies={}), self.ask("/?token=1", cookies={}), self.ask(action, "POST", {**fields, "reason": "x"}, cookies={})],
            "comes from an outdated page": [self.ask(action, "POST", {**fields, "reason": "x", "_xsrf": ""})],
        }
        for reason, answers in reasons.items():
            for answer in answers:
                self.assertEqual(answer.status, 403)
                self.assertEqual([each for each in reasons if each in answer.text], [reason])
        self.assertEqual(self.rows(), [])

    def test_a_text_of_any_length_is_written_or_answered(self):
        self.enter()
        action, fields = self.form()
        lengths = [1, marks.LONGEST, marks.LONGEST + 1, marks.LARGEST_FORM - 1000, marks.LARGEST_FORM, marks.LARGEST_FORM + 1, 10**6, 3 * 10**7]
        lengths += [random.Random(5).randrange(10**6) for _ in range(6)]
        for length in lengths:
            answer = self.ask(action, "POST", {**fields, "points": "", "extra": "1", "reason": "x" * length})
            if length <= marks.LONGEST:
                self.assertEqual(answer.status, 303)
            elif length < marks.LARGEST_FORM - 500:
                self.assertEqual(answer.status, 400)
                self.assertIn(f"A reason has at most {marks.LONGEST} characters, got {length}.", answer.text)
            else:
                self.assertEqual(answer.status, 413, length)
                self.assertIn(f"larger than {marks.LARGEST_FORM // 1000} kB, so nothing was written", answer.text)
        self.assertEqual([len(row["reason"]) for row in self.rows()], [length for length in lengths if length <= marks.LONGEST])

    def test_a_question_and_a_sentence_of_the_list_have_a_most_too(self):
        self.enter()
        path = self.page("relu", "ann")
        for action in ("/flag", "/rubric"):
            answer = self.send(path, action, reason="x" * 5000, do="add")
            self.assertEqual(answer.status, 400)
            self.assertIn(f"at most {marks.LONGEST} characters, got 5000", answer.text)

    def test_who_has_no_token_learns_nothing_of_a_large_form(self):
        self.serve()
        answer = self.ask("/mark", "POST", {"reason": "x" * 10**6}, cookies={})
        self.assertEqual(answer.status, 403)

    def test_code_that_does_not_compile_gets_marks_for_the_whole_exercise_and_the_page_says_why(self):
        broken = graded_folder.exercise("relu", [], "DOES_NOT_COMPILE")
        graded_folder.replace(self.graded, 0, broken)
        self.enter()
        path = self.page("relu", "ann")
        page = self.ask(path)
        self.assertIn("None of its checks was run (does not compile), so a mark is for the whole exercise.", page.text)
        self.assertEqual(self.send(path, "/mark", points="4", reason="one bracket too many", do="add").status, 303)
        self.assertEqual([(row["check"], row["points"]) for row in self.rows()], [("", "4")])
        self.assertNotIn("None of its checks", self.ask(self.page("relu", "Ben Example (ben)")).text)
        self.assertIn("(not handed in)", self.ask(self.page("relu", "zoe")).text)


if __name__ == "__main__":
    unittest.main()
