"""Two people mark a graded class at the same time, each in a browser of their own; prints a line of JSON for each step."""

import csv
import json
import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.instructor import CUT, PHONE, SCREEN, TEXTS
from tests.browser.page import FLAGS


class Reviewer:
    """Each method whose name is a sentence is one step; a step says what is wrong by an assertion."""

    def __init__(self, chromium, link, graded, screenshots):
        self._play = sync_playwright().start()
        self._browser = self._play.chromium.launch(executable_path=chromium, headless=True, args=FLAGS)
        self.pages, self.told, self.asked = [], [], []
        for _ in range(2):  # contexts share no cookies, as two people do not
            page = self._browser.new_context(viewport={"width": SCREEN[0], "height": SCREEN[1]}).new_page()
            page.set_default_timeout(20_000)
            page.on("console", lambda message: self.told.append(message.text) if message.type == "error" else None)
            page.on("dialog", self._ask)
            self.pages.append(page)
        self.first, self.second = self.pages
        self.link, self.graded, self.screenshots = link, graded, screenshots

    def close(self):
        self._browser.close()
        self._play.stop()

    def the_link_leads_to_the_class_and_its_token_is_gone_from_the_address(self):
        for page in self.pages:
            page.goto(self.link)
            page.wait_for_selector("h1:has-text('Marking')")
            assert "token" not in page.url, page.url

    def keys_lead_to_the_next_one_and_back_and_into_the_fields(self):
        page = self.first
        self._exercise(page)
        title = page.title()
        page.keyboard.press("j")
        page.wait_for_function("before => document.title !== before", arg=title)
        page.keyboard.press("k")
        page.wait_for_function("before => document.title === before", arg=title)
        page.keyboard.press("c")
        page.keyboard.type("jkc")
        assert page.locator("#comment").input_value() == "jkc", "letters in a field are text"
        page.keyboard.press("Escape")
        page.keyboard.press("u")
        page.wait_for_timeout(500)
        assert page.locator("#comment").input_value() == "jkc", "the browser asks before a text is lost"
        assert len(self.asked) == 1, self.asked
        page.locator("#comment").fill("")
        page.keyboard.press("Escape")
        page.keyboard.press("u")
        page.wait_for_selector("h1:has-text('Marking')")

    def a_text_in_another_form_is_not_lost_and_two_clicks_send_a_form_once(self):
        page = self.first
        self._exercise(page)
        page.locator("#comment").fill("half a sentence")
        page.locator("#flag").fill("is this right?")
        page.locator("text=Flag for a second opinion").click()
        page.wait_for_timeout(500)
        assert self.asked[1:] and "would be lost" in self.asked[-1], self.asked
        assert page.locator("#comment").input_value() == "half a sentence"
        page.locator("#flag").fill("")
        page.locator("form.new button").dblclick()
        page.wait_for_selector("ul.rows summary")
        assert [row["reason"] for row in self._rows()] == ["half a sentence"], self._rows()
        page.locator("ul.rows summary").first.click()
        page.locator("ul.rows button:has-text('Delete')").click()
        page.wait_for_selector("text=No marks by hand yet.")

    def each_signs_and_both_mark_one_student_at_the_same_time(self):
        for number, page in enumerate(self.pages):
            self._exercise(page)
            page.locator("input[name=author]").fill(f"reader {number + 1}")
            page.locator("text=Sign with this name").click()
            page.wait_for_selector("h1:has-text('Signed')")
            self._exercise(page)
        for number, page in enumerate(self.pages):
            page.locator("form.new textarea").fill(f"comment of reader {number + 1}, with “quotes”, commas\nand two lines")
        for page in self.pages:
            page.locator("form.new button").click()
            page.wait_for_load_state()
        said = [(row["author"], row["reason"].split(",")[0]) for row in self._rows()]
        assert said == [("reader 1", "comment of reader 1"), ("reader 2", "comment of reader 2")], said

    def who_comes_second_on_one_mark_is_told_and_overwrites_nothing(self):
        for page in self.pages:
            self._exercise(page)
            page.locator("ul.rows summary").first.click()
        self._change(self.first, "changed by reader 1")
        self._change(self.second, "changed by reader 2")
        self.second.wait_for_selector("h1:has-text('Somebody else was faster')")
        assert self.second.locator("text=changed by reader 1").count() == 1
        self._picture(self.second, "stale")
        assert [row["reason"] for row in self._rows()][0] == "changed by reader 1"
        self.second.locator("text=Look at it as it is now").click()
        self.second.wait_for_selector("text=changed by reader 1")

    def a_sentence_of_one_is_given_by_the_other_with_a_click_and_a_flag_is_seen(self):
        self._exercise(self.first)
        self.first.locator("text=a new sentence").click()
        self.first.locator("form[action='/rubric'] input[name=reason]").last.fill("one loop is enough")
        self.first.locator("form[action='/rubric'] input[name=extra]").last.fill("-0.5")
        self.first.locator("text=Keep for this exercise").click()
        self.first.wait_for_selector(".rubric button")
        self.first.keyboard.press("f")
        self.first.keyboard.type("is this line right?")
        self.first.keyboard.press("Enter")
        self.first.wait_for_selector(".flags li")
        self._exercise(self.second)
        self.second.locator(".rubric button").first.click()
        self.second.wait_for_selector(".rows >> text=-0.5")
        self.second.keyboard.press("u")
        self.second.wait_for_selector(".flagged >> text=is this line right?")
        assert [row["extra"] for row in self._rows()] == ["", "", "-0.5"]

    def pages_fit_the_window_and_their_words_can_be_read(self):
        for name in ("class", "work", "answers"):
            for size in (SCREEN, PHONE):
                for scheme in ("light", "dark"):
                    self._look(name, size, scheme)

    def nothing_of_a_student_ran_or_was_blocked(self):
        told = [each for each in self.told if "409" not in each]  # what came second was refused
        assert not told, told

    def _ask(self, dialog):
        """Stays on the page. What a student's script opened would be an alert."""
        (self.asked if dialog.type in ("beforeunload", "confirm") else self.told).append(dialog.message)
        dialog.dismiss()

    def _look(self, name, size, scheme):
        page, where = self.first, f"{name}, {size[0]} px, {scheme}"
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(color_scheme=scheme)
        page.goto(self.link.split("?")[0])
        if name == "work":
            self._exercise(page)
        elif name == "answers":
            page.locator("a[href^='/answers/']").first.click()
        page.wait_for_load_state()
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        self._picture(page, f"{name}-{size[0]}-{scheme}")
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size[0], f"{where}: {wide} px wide"
        if name == "work":
            rows = page.evaluate("[...document.querySelectorAll('.check pre')].map(each => each.clientHeight / parseFloat(getComputedStyle(each).lineHeight))")
            lines = page.evaluate("[...document.querySelectorAll('.check pre')].map(each => each.textContent.split('\\n').length)")
            assert all(row < line + 2 for row, line in zip(rows, lines)) and max(lines) == 5, f"{where}: rows of numbers are broken, {rows} for {lines}"
        cut = [each for each in page.evaluate(CUT) if not each.startswith(("INPUT", "TEXTAREA", "SELECT", "PRE"))]
        assert not cut, f"{where}: {cut}"
        faint = {f"{text['words']} ({text['contrast']:.1f})" for text in page.evaluate(TEXTS) if text["contrast"] < 4.5}
        assert not faint, f"{where}: {sorted(faint)[:5]}"

    def _exercise(self, page):
        """The first student of the first exercise's first mistake that has a name."""
        page.goto(self.link.split("?")[0])
        page.locator(".mistakes a:not(:text-is('all checks pass'))").first.click()
        page.wait_for_selector("form.new")
        page.goto(page.url.split("?")[0])

    def _change(self, page, words):
        page.locator("ul.rows textarea").first.fill(words)
        page.locator("ul.rows button:has-text('Save')").first.click()
        page.wait_for_load_state()

    def _rows(self):
        with open(self.graded / "overrides.csv", encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def _picture(self, page, name):
        page.screenshot(path=str(self.screenshots / f"18-review-{name}.png"), full_page=True)


STEPS = [name for name in vars(Reviewer) if not name.startswith("_") and name != "close"]


def main(chromium, graded, screenshots):
    screenshots.mkdir(parents=True, exist_ok=True)
    reviewer = Reviewer(chromium, os.environ["REVIEW_LINK"], graded, screenshots)
    try:
        for step in STEPS:
            problem = None
            try:
                getattr(reviewer, step)()
            except Exception as error:  # whatever went wrong in the browser is this step's result
                problem = f"{type(error).__name__}: {str(error)[:800]}"
            print(json.dumps({"step": "review: " + step.replace("_", " "), "problem": problem}), flush=True)
    finally:
        reviewer.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
