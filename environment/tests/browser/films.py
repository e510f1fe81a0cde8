"""What someone sees who compares recorded runs, sweeps through a quantity, and steps through a computational graph."""

import re


class FilmGoer:
    """Each method whose name is a sentence is one step; a step says what went wrong by an assertion."""

    def __init__(self, lab):
        self.lab = lab

    def compared_runs_move_together_by_epochs_steps_and_seconds(self):
        self.lab.menu("Settings", "Theme", "JupyterLab Light")
        self.lab.open_plain("films.ipynb")
        self.lab.wait_for_connection()
        self._run(0)
        self._to_the_end()
        self._shows_epochs(60, 60, 30)
        self._player().get_by_label("Place", exact=True).fill("20")
        self._shows_epochs(20, 20, 20)
        self.lab.picture("12-compared")
        # A step sees 32 of the 400 examples, and 5 in the last run.
        self._player().get_by_label("Aligned by").select_option("steps")
        assert self._words() == "steps: 260 of 2400", self._words()
        self._shows_epochs(20, 20, 3)
        self._player().get_by_label("Place", exact=True).fill("780")
        self._shows_epochs(60, 60, 9)
        self._player().get_by_label("Aligned by").select_option("seconds")
        self._to_the_end()
        self._shows_epochs(60, 60, 30)

    def compared_runs_play_and_pause_holds(self):
        self._player().get_by_label("Go to the start").click()
        self._player().get_by_label("Play", exact=True).click()
        self.lab.page.wait_for_timeout(1500)
        self._player().get_by_label("Pause", exact=True).click()
        held = self._words()
        assert float(held.split()[1]) > 0, held
        self.lab.page.wait_for_timeout(700)
        assert self._words() == held, f"paused at {held}, it went on to {self._words()}"

    def a_sweeps_slider_goes_through_the_runs_at_one_epoch(self):
        self._run(1)
        self._player().get_by_label("Epoch", exact=True).fill("40")
        assert self._words().startswith("width = 1 · epoch 40 of 40"), self._words()
        self._player().get_by_label("width", exact=True).focus()
        self.lab.page.keyboard.press("End")
        assert self._words().startswith("width = 16 · epoch 40 of 40"), self._words()
        shown = float(re.search(r"loss ([\d.]+)", self._words())[1])
        expected = float(self.lab.model()["cells"][1]["outputs"][0]["text"])
        assert abs(shown - expected) < 1e-4, f"expected the loss {expected}, got {shown}"
        self.lab.picture("12-swept")

    def a_computational_graph_is_stepped_through_in_both_directions(self):
        self._run(2)
        self._player().get_by_label("Step", exact=True).focus()
        seen = []
        for told in ("Forward: z = w × x = 6.", "Forward: L = z + w = 8.", "Backward: the derivative of L by itself is 1."):
            self.lab.page.keyboard.press("ArrowRight")
            seen.append(self._pixels())
            assert told in self._words(), f"expected “{told}”, got {self._words()}"
        self.lab.page.keyboard.press("End")
        assert "Backward through ×" in self._words(), self._words()
        self.lab.picture("12-stepped")
        assert self._pixels() not in seen
        for _ in range(4):
            self.lab.page.keyboard.press("ArrowLeft")
        assert self._words().startswith("step 1 of 5"), self._words()
        assert self._pixels() == seen[0], "after going back the picture of step 1 is another one"
        self.lab.page.keyboard.press("Control+S")  # for a look at its exported page
        self.lab.page.wait_for_timeout(1500)

    def _run(self, index):
        self.lab.run_cell(index)
        self.lab.cell(index)
        self.index = index
        self._player().locator(".words").wait_for()
        self.lab.page.wait_for_timeout(500)  # for pictures to be decoded

    def _player(self):
        return self.lab.page.locator(f".jp-Cell[data-windowed-list-index='{self.index}'] chainrule-player:visible")

    def _words(self):
        return self._player().locator(".words").inner_text()

    def _to_the_end(self):
        self._player().get_by_label("Place", exact=True).focus()
        self.lab.page.keyboard.press("End")

    def _shows_epochs(self, *epochs):
        said = self._player().locator(".said").all_inner_texts()
        shown = [int(text.split()[1]) for text in said]
        assert shown == list(epochs), f"expected the epochs {epochs}, got {said}"

    def _pixels(self):
        return self._player().locator("canvas.reel").evaluate("c => c.toDataURL()")
