"""What stands beside the pictures of a player: numbers, names and captions, and what a kernel is doing; small films that need none."""

from tests.browser.recorded import TWO, film, live, run

LONG = "a name of so many words that it takes several lines below a picture"


class Inspector:
    """Each method whose name is a sentence is one step; a step says what is wrong by an assertion."""

    def __init__(self, page, screenshots):
        self.film = page
        self.screenshots = screenshots

    def large_numbers_keep_four_digits_and_none_is_called_infinity(self):
        shown = self.film.page.evaluate("import('/ink.js').then(({ brief }) => [1234567.25, 1.5604e12, 2e6, 1.25e-7, 999999, 1 / 0, -1 / 0].map(v => brief(v)))")
        assert shown == ["1.235e6", "1.56e12", "2e6", "1.25e−7", "999999", "> 3.4e38", "< −3.4e38"], shown

    def a_curve_outside_of_its_picture_is_told(self):
        self.film.show(film("run", run([[0], [1]], [0, 1], [[[1]], [[9e9]]], loss=[1.0])))
        assert not any("outside" in text for text in self.film.said("over")), self.film.said("over")
        self.film.show(film("run", run([[1], [2]], [0, 1], [[[1]], [[9e9]]], loss=[1.0])))
        self.film.seek(1)
        assert any("outside this picture" in text for text in self.film.said("over")), self.film.said("over")

    def the_caption_of_one_and_the_same_target_names_it(self):
        self.film.show(film("run", run([[0, 0], [1, 1]], [3, 3], [[[1, 1]]])))
        caption = self.film.part(".caption").inner_text()
        assert "y: 3 for every example" in caption and "2.5" not in caption, caption

    def a_sign_and_its_name_stay_on_one_line(self):
        self.film.show(film("run", run(**TWO)))
        kinds = self.film.page.locator("chainrule-player .kind").all_text_contents()
        assert kinds == ["●\u00a0no", "■\u00a0yes"], kinds

    def a_live_player_that_waits_for_a_cell_does_not_say_that_it_trains(self):
        self.film.show(live(run(**TWO)))
        self.film.hear(playing=True)
        assert self.film.words().startswith("training ·"), self.film.words()
        self.film.page.evaluate("window.busy = true")
        self.film.part("button:text-is('New weights')").click()
        self.film.page.wait_for_function("document.querySelector('chainrule-player').shadowRoot.querySelector('.hint').textContent.startsWith('Waiting')")
        words = self.film.words()
        self.film.page.evaluate("window.busy = false")
        assert words.startswith("waiting ·"), words

    def inside_jupyterlab_a_recorded_player_does_not_send_one_there(self):
        self.film.show(live(run(**TWO), offline=True))
        assert self.film.part(".hint").inner_text() == "Recorded. Run the cell in JupyterLab to train it live."
        self.film.show(live(run(**TWO), offline=True), inside="jp-NotebookPanel")
        assert self.film.part(".hint").inner_text() == "Recorded. Run the cell again to train it live."

    def texts_of_a_chart_and_a_network_are_not_squeezed(self):
        self.film.page.set_viewport_size({"width": 760, "height": 800})
        deep = run(**TWO, loss=[9.99998e-5, 9.99997e-5])
        column = deep["columns"][1]
        deep["columns"] += [{**column, "title": f"a layer of a long name {i}"} for i in range(6)]
        deep["layers"] += ["identity"] * 6
        for i, each in enumerate(deep["columns"][2:]):
            each.update(layer=i + 1, weights=-1, biases=-1)
        self.film.show(film("run", deep))
        squeezed = self.film.page.evaluate("[...document.querySelector('chainrule-player').shadowRoot.querySelectorAll('canvas')].flatMap(c => c.texts ?? []).filter(t => t.full > t.right - t.left + 1)")
        self.film.part(".player").screenshot(path=str(self.screenshots / "16-long-names.png"))
        self.film.page.set_viewport_size({"width": 1000, "height": 800})
        assert not squeezed, squeezed

    def compared_pictures_side_by_side_begin_on_one_line(self):
        names = ["short", LONG]
        self.film.show(film("comparison", *[run(**TWO) for _ in names], names=names))
        tops = self.film.page.locator("chainrule-player .panel .answers").evaluate_all("all => all.map(each => each.getBoundingClientRect().top)")
        self.film.part(".player").screenshot(path=str(self.screenshots / "16-compared-names.png"))
        assert len(set(tops)) == 1, tops

    def aligning_otherwise_keeps_the_place_of_a_run_that_is_not_over(self):
        """The first run has 2 epochs of 8 steps, the second one 4 of 6."""
        runs = [run(**TWO, loss=[0.5] * 2, stepsPerEpoch=8), run(**TWO, loss=[0.5] * 4, stepsPerEpoch=6)]
        for epoch, place in ((1, "8 of 24"), (3, "18 of 24"), (4, "24 of 24")):
            self.film.show(film("comparison", *runs, names=["a", "b"]))
            self.film.part("input[aria-label='Place']").fill(str(epoch))
            self.film.part("[aria-label='Aligned by']").select_option("steps")
            self.film.says(f"steps: {place}")
