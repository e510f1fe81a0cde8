"""Each claim in words about a picture or a run is held by an assertion; see course_kit/claims.py."""

import json
import random
import re
import unittest

from course_kit import claims, places

LESSONS = sorted(places.NOTEBOOKS.glob("0*.ipynb"))
LIST = places.ENVIRONMENT / "tests" / "claims_not_held.txt"


def cell(source, kind="markdown", name="one", **chainrule):
    return {"cell_type": kind, "id": name, "metadata": {"chainrule": chainrule}, "source": source}


def lesson(text, *asserts, general=()):
    return {"cells": [cell(text, general=list(general)), cell("run()", "code", "run", asserts=[[words, "true"] for words in asserts])]}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def takes_claims(one):
    apart = one["id"] in ("further", "history") or "```" in "".join(one["source"])
    return one["cell_type"] == "markdown" and not apart


class LessonsTest(unittest.TestCase):
    def setUp(self):
        self.not_yet = {row for row in LIST.read_text(encoding="utf-8").splitlines() if row and not row.startswith("//")}

    def test_every_claim_is_held_or_its_cell_is_listed(self):
        open_cells = set()
        for path in LESSONS:
            for name, sentence, words in claims.not_held(read(path)):
                where = f"{path.name[:2]}#{name}"
                open_cells.add(where)
                with self.subTest(where):
                    self.assertIn(where, self.not_yet, f"no assertion holds {words} in “{sentence}”")
        self.assertEqual(self.not_yet - open_cells, set(), f"all that these cells claim is held: take them from {LIST.name}")

    def test_what_is_called_general_is_in_the_text_and_would_else_be_asked_for(self):
        for path in LESSONS:
            self.assertEqual(list(claims.stale(read(path))), [], path.name)

    def test_no_claim_about_time_rests_on_one_measurement(self):
        for path in LESSONS:
            self.assertEqual(list(claims.timed_once(read(path))), [], f"{path.name}: measure both sides again, in one of several attempts")


class ClaimTest(unittest.TestCase):
    def words(self, *arguments, **named):
        return [words for _, _, words in claims.not_held(lesson(*arguments, **named))]

    def test_words_about_a_run_need_an_assertion_that_covers_them(self):
        text = "It falls faster than before. It needs a hundred steps, about ten times as many."
        self.assertEqual(self.words(text), [["falls", "faster"], ["a hundred steps", "about ten"]])
        self.assertEqual(self.words(text, "falls faster"), [["a hundred steps", "about ten"]])
        self.assertEqual(self.words(text, "falls faster", "a hundred steps, about ten times"), [])

    def test_an_assertion_about_other_words_holds_nothing(self):
        self.assertEqual(self.words("The second is slower.", "The second"), [["slower"]])

    def test_a_question_code_and_an_open_task_claim_nothing(self):
        self.assertEqual(self.words("**Predict.** Which is slower?\n\n## The lowest\n\n`x never` is code. Which is the lowest?"), [])
        further = {"cells": [cell("Which of them is the lowest, and why never 0 . It falls.", name="further")]}
        self.assertEqual(list(claims.not_held(further)), [])

    def test_what_is_true_without_a_run_is_named_in_its_cell(self):
        self.assertEqual(self.words("It never changes its arguments.", general=["never changes"]), [])
        self.assertEqual(list(claims.stale(lesson("It is so.", general=["never changes"]))), [("one", "never changes")])
        self.assertEqual(list(claims.stale(lesson("It is so.", general=["It is"]))), [("one", "It is")])

    def test_a_claim_put_anywhere_into_a_lesson_is_found(self):
        for seed in range(60):
            chance = random.Random(seed)
            path = chance.choice(LESSONS)
            notebook = read(path)
            at = chance.choice([c for c in notebook["cells"] if takes_claims(c)])
            said = chance.choice(["The loss falls at once.", "It is twice as fast.", "After 37 epochs it is the lowest.", "It never recovers."])
            text = "".join(at["source"])
            breaks = [match.end() for match in re.finditer(r"\n\n", text)] or [len(text)]
            place = chance.choice([*breaks, len(text)])
            at["source"] = f"{text[:place]}\n\n{said}\n\n{text[place:]}"
            with self.subTest(seed=seed, lesson=path.name, cell=at["id"]):
                self.assertIn((at["id"], said), [(name, sentence) for name, sentence, _ in claims.not_held(notebook)])

    def test_a_claim_that_compares_kept_times_is_found(self):
        once = cell("double slow = milliseconds(() -> work());", "code", asserts=[["slower", "slow > 2"]])
        again = cell("double slow = milliseconds(() -> work());", "code", asserts=[["slower", "milliseconds(() -> work()) > 2"]])
        self.assertEqual(list(claims.timed_once({"cells": [once]})), [("slower", "slow")])
        self.assertEqual(list(claims.timed_once({"cells": [again]})), [])


if __name__ == "__main__":
    unittest.main()
