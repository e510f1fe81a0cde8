"""What someone sees who changes a network while the kernel trains it."""

import re

OTHER_CELL, COUNT = 2, 3


class Tinkerer:
    """Each method whose name is a sentence is one step; a step says what went wrong by an assertion."""

    def __init__(self, lab):
        self.lab = lab

    def a_live_network_trains_in_the_kernel_and_pause_holds(self):
        self.lab.open_plain("live.ipynb")
        self.lab.wait_for_connection()
        self.lab.run_cell(0)
        self._run()
        self._says("paused · epoch 0 ·")
        self._press("Play")
        self._waits_until(lambda: self._epoch() >= 20, "it trains")
        assert self._player().locator(".words").get_attribute("aria-live") == "off", "a screen reader would read each epoch"
        self._press("Pause")
        self._says("paused · ")
        assert self._player().locator(".words").get_attribute("aria-live") == "polite"
        held = self._words()
        self.lab.page.wait_for_timeout(1000)
        assert self._words() == held, f"paused at {held}, it went on to {self._words()}"
        self.lab.picture("12-live")

    def a_step_is_one_epoch_and_looking_back_changes_nothing(self):
        before = self._epoch()
        self._press("Go forward one epoch")
        self._waits_until(lambda: self._epoch() == before + 1, "one epoch is trained")
        words = self._words()
        self._player().get_by_label("Epoch", exact=True).fill("5")
        assert f"epoch 5 of {before + 1} " in self._words(), self._words()
        self._key("End")
        assert self._words() == words, f"expected {words}, got {self._words()}"

    def with_reduced_motion_it_shows_one_picture_a_second(self):
        self.lab.page.emulate_media(reduced_motion="reduce")
        self._press("Play")
        self._waits_until(lambda: self._words().startswith("training"), "it trains")
        seen = set()
        for _ in range(30):
            seen.add(self._words())
            self.lab.page.wait_for_timeout(100)
        self._press("Pause")
        self._says("paused · ")
        self.lab.page.emulate_media(reduced_motion="no-preference")
        assert 2 <= len(seen) <= 6, f"in 3 s it showed {len(seen)} pictures"

    def a_change_of_the_learning_rate_reaches_the_kernel(self):
        before = self._epoch()
        self._player().get_by_label("Learning rate η").select_option("1")
        self._waits_until(lambda: "η = 1)" in self._title(), "the kernel has η = 1")
        self._press("Go forward one epoch")
        self._waits_until(lambda: self._epoch() == before + 1, "one epoch is trained with it")

    def a_change_of_layers_or_activation_begins_anew(self):
        self._press("Add a hidden layer")
        self._waits_until(lambda: "Tanh, Dense(8 → 8), Tanh, Dense(8 → 2)" in self._title(), "the kernel has another layer")
        self._says("paused · epoch 0 ·")
        self._player().get_by_label("Neurons in hidden layer 2").fill("3")
        self._key("Enter", "Neurons in hidden layer 2")
        self._waits_until(lambda: "Dense(8 → 3), Tanh, Dense(3 → 2)" in self._title(), "the layer has 3 neurons")
        self._player().get_by_label("Activation").select_option("Half")
        self._waits_until(lambda: "Half, Dense(8 → 3)" in self._title(), "the layer from the cell is in the network")
        self._press("Play")
        self._waits_until(lambda: self._epoch() >= 5, "it trains")
        assert "accuracy" in self._words(), self._words()
        self.lab.picture("12-live-changed")

    def while_another_cell_runs_it_says_that_it_waits(self):
        self.lab.cell(OTHER_CELL).locator(".cm-content").click()
        self.lab.page.keyboard.press("Control+Enter")
        self.lab.wait_for_status("busy")
        self._press("Pause")
        self._waits_until(lambda: "Waiting for the running cell" in self._hint(), "it says so")
        self.lab.wait_for_status("idle")
        self._says("paused · ")
        self._waits_until(lambda: "Waiting" not in self._hint(), "it no longer says so")

    def runs_of_the_cell_leave_no_thread_in_the_kernel(self):
        for _ in range(3):
            self._run()
            self._says("paused · epoch 0 ·")
            self._press("Play")
            self._waits_until(lambda: self._epoch() >= 3, "it trains")
        self._run()
        self.lab.page.wait_for_timeout(500)
        self.lab.run_cell(COUNT)
        assert self.lab.output_text(COUNT).strip() == "0", self.lab.output_text(COUNT)

    def after_a_restart_of_the_kernel_the_recording_plays(self):
        self.lab.menu("Kernel", "Restart Kernel…")
        self.lab.accept_dialog()
        self._waits_until(lambda: "Recorded" in self._hint(), "it says that it is recorded")
        self.lab.page.keyboard.press("Control+S")
        self.lab.page.wait_for_timeout(1500)
        self.lab.open_alone("live.ipynb")
        self.lab.page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) chainrule-player")
        self._waits_until(lambda: "Recorded" in self._hint(), "reopened, it says so too")
        self._press("Play")
        self._waits_until(lambda: self._epoch() >= 3, "it plays")
        assert re.match(r"epoch \d+ of 100 ", self._words()), self._words()
        self._press("Pause")
        self.lab.picture("12-live-recorded")

    def _run(self):
        self.lab.run_cell(1)
        self.lab.cell(1)
        self._player().locator(".words").wait_for()

    def _player(self):
        return self.lab.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) chainrule-player:visible").first

    def _press(self, label):
        self._player().get_by_label(label, exact=True).click()

    def _key(self, key, label="Epoch"):
        self._player().get_by_label(label, exact=True).press(key)

    def _words(self):
        return self._player().locator(".words").inner_text()

    def _hint(self):
        return self._player().locator(".hint").inner_text()

    def _title(self):
        return self._player().locator(".title").inner_text()

    def _epoch(self):
        return int(re.search(r"epoch (\d+)", self._words())[1])

    def _says(self, start):
        self._waits_until(lambda: self._words().startswith(start), f"it says “{start}”")

    def _waits_until(self, holds, what):
        for _ in range(200):
            if holds():
                return
            self.lab.page.wait_for_timeout(100)
        raise AssertionError(f"expected that {what}; it shows {self._title()} / {self._words()} / {self._hint()}")
