"""What a student does and sees, step by step; prints one line of JSON for each step."""

import json
import os
import re
import sys
import time
from pathlib import Path

from tests.browser.films import FilmGoer
from tests.browser.live import Tinkerer
from tests.browser.page import Lab
from tests.browser.viewer import Viewer

class Student:
    """Each method whose name is a sentence is one step; a step says what went wrong by an assertion."""

    def __init__(self, lab, exercise):
        self.lab = lab
        self.exercise = exercise

    def the_link_opens_the_lessons(self):
        self.lab.open()
        self.lab.picture("1-opened")
        kernels = self.lab.page.locator(".jp-LauncherCard[data-category='Notebook']").all_inner_texts()
        assert all(text.split()[-1:] == ["Java"] for text in kernels), f"expected only the Java kernel, got {kernels}"

    def lesson_01_runs_without_an_error(self):
        self.lab.open_lesson("01-introduction.ipynb")
        self.lab.picture("2-lesson")
        self.lab.menu("Run", "Run All Cells")
        self.lab.wait_until_all_ran()
        assert_no_errors(self.lab.model())

    def the_loss_curve_is_an_image_of_sensible_size(self):
        index = self._training_cell()
        image = self.lab.cell(index).locator(".jp-OutputArea img").first
        image.wait_for()
        self.lab.page.wait_for_timeout(500)
        box = image.bounding_box()
        natural = image.evaluate("i => [i.naturalWidth, i.naturalHeight]")
        assert min(natural) > 100, f"the image holds {natural} pixels"
        assert 300 < box["width"] < 1200 and 150 < box["height"] < 800, f"the image is shown as {box}"
        image.scroll_into_view_if_needed()
        self.lab.picture("3-loss-curve")

    def the_live_curve_grows_while_training_goes_on(self):
        index = self._training_cell()
        self.source = text(self.lab.model()["cells"][index])
        self.lab.write(index, re.sub(r"epochs\(\d+\)", "epochs(1000000).listener(new Live())", self.source))
        self.lab.cell(index).locator(".cm-content").click()
        self.lab.page.keyboard.press("Control+Enter")
        self.lab.wait_for_status("busy")
        self.lab.cell(index).locator(".jp-OutputArea :text('epoch')").first.wait_for()
        seen = []
        for _ in range(3):
            seen.append(self._new_curve(index, seen))
        assert self.lab.status() == "busy", "the training had ended before its curve grew"
        shown = self.lab.output_text(index)
        assert re.search(r"epoch \d+ of 1000000 · loss [\d.]+ · validation [\d.]+ · accuracy [\d.]+ · .+ left", shown), shown
        assert self.lab.cell(index).locator(".jp-OutputArea img").count() == 1, "each update added a curve of its own"
        self.lab.picture("4-training")

    def the_stop_button_ends_the_training_and_its_last_curve_stays(self):
        index = self._training_cell()
        begun = time.monotonic()
        self.lab.press_toolbar("notebook:interrupt-kernel")
        self.lab.wait_for_status("idle", 20)
        assert time.monotonic() - begun < 10, "it took longer than 10 s"
        # The kernel ends the cell at once; the training notices a moment later.
        self.lab.cell(index).locator(".jp-OutputArea :text('interrupted at epoch')").first.wait_for(timeout=10_000)
        shown = self.lab.output_text(index)
        self.lab.picture("5-stopped")
        assert " left" not in shown, shown
        outputs = self.lab.model()["cells"][index]["outputs"]
        assert any("<img" in "".join(o.get("data", {}).get("text/html", "")) for o in outputs), "no curve would be saved"
        told = [o["ename"] for o in outputs if o["output_type"] == "error"]
        assert told in ([], ["EvaluationInterruptedException"]), f"expected at most the kernel's word that it was stopped, got {told}"
        self.lab.write(index, self.source)

    def restart_and_run_all_gives_the_lesson_again(self):
        self.lab.menu("Edit", "Clear Outputs of All Cells")  # so that what is seen next is new
        self.lab.press_toolbar("notebook:restart-run-all")
        self.lab.accept_dialog()
        self.lab.wait_until_all_ran()
        assert_no_errors(self.lab.model())

    def a_wrong_answer_is_told_with_its_mistake(self):
        self.lab.open_lesson("04-backpropagation.ipynb")
        self._answer(self.exercise["wrong"])
        told = self._checked()
        self.lab.picture("6-wrong-answer")
        assert "✗" in told and self.exercise["named"] in told, f"expected “{self.exercise['named']}” in:\n{told}"

    def the_right_answer_passes(self):
        self._answer(self.exercise["right"])
        told = self._checked()
        self.lab.picture("7-right-answer")
        assert "✗" not in told and "✓" in told, told

    def saved_and_opened_again_the_answer_is_there(self):
        self.lab.page.keyboard.press("Control+S")
        self.lab.page.wait_for_timeout(1500)
        self.lab.page.reload()
        self.lab.page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-Cell")
        self.lab.wait_for_status("idle")
        cell = self.lab.model()["cells"][self._exercise_cell()]
        assert text(cell).strip() == self.exercise["right"].strip(), text(cell)
        self.lab.cell(self._exercise_cell() + 1).locator(".jp-OutputArea:has-text('✓')").first.wait_for()
        self.lab.picture("8-opened-again")

    def comments_on_what_students_wrote_are_text(self):
        if not self.lab.has("commented.ipynb"):
            return  # a release without the pipeline
        self.lab.open_plain("commented.ipynb")
        self.lab.page.locator(".jp-Dialog button:has-text('No Kernel')").click()
        self.lab.page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) mjx-container")
        self.lab.page.wait_for_timeout(2000)  # for formulas that should not be there
        found = self.lab.page.evaluate(
            """() => {
                const cell = [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-RenderedMarkdown')].at(-1);
                return [...cell.querySelectorAll('*')].map(e => e.tagName.toLowerCase());
            }"""
        )
        self.lab.picture("9-comments")
        ours = {"hr", "p", "strong", "em", "br", "span", "pre", "details", "summary"}
        assert len(found) > 1000 and set(found) <= ours, f"found {sorted(set(found) - ours)} among {len(found)} elements"
        self.lab.open_lesson("04-backpropagation.ipynb")

    def the_dark_theme_is_readable(self):
        self.lab.menu("Settings", "Theme", "JupyterLab Dark")
        self.lab.page.wait_for_selector("body[data-jp-theme-light='false']", state="attached")
        self.lab.cell(self._exercise_cell() + 1)
        self.lab.page.wait_for_timeout(1000)
        self.lab.picture("10-dark-check")
        self.lab.open_lesson("01-introduction.ipynb")
        index = self._training_cell()
        self.lab.run_cell(index)  # its kernel is still the one from before
        image = self.lab.cell(index).locator(".jp-OutputArea img").first
        image.wait_for()
        image.scroll_into_view_if_needed()
        self.lab.picture("11-dark-lesson")

    def _training_cell(self):
        return next(i for i, cell in enumerate(self.lab.model()["cells"]) if ".fit(" in text(cell) and "epochs(" in text(cell))

    def _new_curve(self, index, seen):
        """Waits for a curve that was not seen yet; gives its picture."""
        image = self.lab.cell(index).locator(".jp-OutputArea img").first
        for _ in range(120):
            source = image.get_attribute("src")
            if source not in seen:
                return source
            self.lab.page.wait_for_timeout(250)
        raise AssertionError(f"after {len(seen)} curves no other came within 30 s")

    def _exercise_cell(self):
        cells = self.lab.model()["cells"]
        return next(i for i, c in enumerate(cells) if c["metadata"].get("chainrule", {}).get("exercise") == self.exercise["name"])

    def _answer(self, code):
        self.lab.write(self._exercise_cell(), code)
        self.lab.run_cell(self._exercise_cell())

    def _checked(self):
        check = self._exercise_cell() + 1
        self.lab.run_cell(check)
        return self.lab.output_text(check)


def text(cell):
    return "".join(cell["source"])


def assert_no_errors(notebook):
    for number, cell in enumerate(notebook["cells"], 1):
        for output in cell.get("outputs", []):
            assert output["output_type"] != "error", f"cell {number}: {output.get('ename')}: {output.get('evalue')}"
            assert output.get("name") != "stderr", f"cell {number}: stderr: {output.get('text')}"


def steps(person):
    return [getattr(person, name) for name in vars(type(person)) if not name.startswith("_")]


def main(link, chromium, screenshots, exercise):
    screenshots.mkdir(parents=True, exist_ok=True)
    lab = Lab(link, chromium, screenshots)
    every = steps(Student(lab, exercise)) + steps(FilmGoer(lab)) + steps(Tinkerer(lab)) + steps(Viewer(lab, Path(os.environ["LAB_FOLDER"])))
    try:
        for number, take in enumerate(every):
            step, problem = take.__name__, None
            try:
                take()
            except Exception as error:  # whatever went wrong in the browser is this step's result
                lab.picture(f"failed-{step}")
                left = len(every) - number - 1
                problem = f"{type(error).__name__}: {str(error)[:800]}\n{left} later steps were not tried; see failed-{step}.png"
            print(json.dumps({"step": step.replace("_", " "), "problem": problem}), flush=True)
            if problem:
                return
    finally:
        lab.close()


if __name__ == "__main__":
    main(os.environ["LAB_LINK"], sys.argv[1], Path(sys.argv[2]), json.loads(sys.argv[3]))
