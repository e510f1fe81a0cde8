"""What the player's script draws and says of films, small ones that need no kernel; prints one line of JSON for each step."""

import json
import re
import sys
from pathlib import Path

from tests.browser.film_page import FilmPage
from tests.browser.inspector import Inspector
from tests.browser.page_fit import PageFit
from tests.browser.oracle import CLASSES, RandomRun
from tests.browser.recorded import PALETTE, TWO, film, live, run
from tests.browser.student import steps

# Of numbers over a span that is small beside them: how far a tick's text is from its place, as a share of the span.
TICKS = """async () => {
    const { tickTexts } = await import('/ink.js');
    const bad = [];
    let seed = 1;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let i = 0; i < 2000; i++) {
        const low = (random() - 0.5) * 10 ** Math.floor(random() * 12 - 6);
        const span = Math.abs(low) * 10 ** -Math.floor(random() * 6) + 1e-12;
        const values = [low, low + span / 2, low + span];
        const texts = tickTexts(values, v => v);
        const read = texts.map(text => Number(text.replaceAll('−', '-')));
        const off = Math.max(...values.map((v, k) => Math.abs(v - read[k]) / span));
        if (!(off <= 0.051) || new Set(texts).size < 3) bad.push([values, texts]);
    }
    return bad.slice(0, 3);
}"""

# Of the picture of the answers, without the ground below it.
DARK = "c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.filter((v, i, all) => i % 4 === 3 && v > 200 && all[i - 2] < 60).length"

class Spectator:
    """Each method whose name is a sentence is one step; a step says what is wrong by an assertion."""

    def __init__(self, page, screenshots):
        self.film = page
        self.screenshots = screenshots

    def ticks_of_an_axis_stand_where_their_numbers_are(self):
        bad = self.film.page.evaluate(TICKS)
        assert not bad, bad
        self.film.show(film("run", run(**TWO, loss=[1.502, 1.501, 1.5])))
        ticks = [each["text"] for each in self.film.texts("loss") if each["right"] <= 50]
        assert len(set(ticks)) == 3, ticks

    def whole_numbers_keep_all_their_digits_and_minus_is_a_minus(self):
        said = self.film.page.evaluate("import('/ink.js').then(({ brief }) => [12345, -2, -1.5e-7, 0.123456, NaN].map(v => brief(v)))")
        assert said == ["12345", "−2", "−1.5e−7", "0.1235", "–"], said

    def gradients_before_the_first_epoch_are_a_dash(self):
        weights = TWO["weights"] * 2
        self.film.show(film("run", run(**{**TWO, "weights": weights}, loss=[1.0])))
        assert any(text.endswith("–") for text in self.film.said("diagram")), self.film.said("diagram")
        self.film.seek(1)
        assert any(text.endswith("1.4") or text.endswith("2") for text in self.film.said("diagram")), self.film.said("diagram")

    def the_picture_in_a_neuron_stays_within_its_box(self):
        # The first neuron of the column leaves the range of numbers, the second one does not.
        self.film.show(film("run", run([[-9], [9]], [0, 0, 1, 1], [[[3e38], [100]]], outputs=("a", "b"), loss=[1.0])))
        marks = self.film.page.evaluate(
            """() => {
                const c = document.querySelector('chainrule-player').shadowRoot.querySelector('.diagram');
                const scale = c.width / c.clientWidth;
                const [left, top, right, bottom] = [c.clientWidth - 41, 90, c.clientWidth - 11, 150].map(v => v * scale);
                const data = c.getContext('2d').getImageData(left, top, right - left, bottom - top).data;
                return data.filter((v, i) => i % 4 === 3 && v > 0).length;
            }"""
        )
        assert marks == 0, f"{marks} pixels between the two boxes are drawn"

    def each_number_is_of_the_epoch_or_says_of_which(self):
        weights = TWO["weights"] * 2
        self.film.show(film("run", run(**{**TWO, "weights": weights}, loss=[0.5, 0.4, 0.3], frames=[0, 2])))
        self.film.says("epoch 0 of 3 · training accuracy 1")
        self.film.seek(1)
        self.film.says("epoch 1 of 3 · loss 0.5 · ‖∂L/∂θ‖ 1 · training accuracy 1 and pictures of epoch 0")
        self.film.seek(2)
        self.film.says("epoch 2 of 3 · loss 0.4 · training accuracy 1 · ‖∂L/∂θ‖ 1")

    def random_networks_answers_are_those_computed_directly(self):
        for seed in range(8):
            made = RandomRun(seed)
            self.film.show(film("run", made.recorded()))
            accuracy = float(self.film.words().split("training accuracy ")[1])
            least, most = made.accuracy()
            assert least - 1e-4 <= accuracy <= most + 1e-4, f"seed {seed}: {accuracy}, not {least} to {most}"
            cells = self.film.part("canvas.ground").evaluate(CLASSES, PALETTE[: len(made.names)])
            side = round(len(cells) ** 0.5)
            expected = [made.class_of(made.middle(i % side, i // side, side)) for i in range(len(cells))]
            differ = [i for i, (a, b) in enumerate(zip(cells, expected)) if b is not None and a != b]
            assert not differ, f"seed {seed}: {len(differ)} cells of {len(cells)} have another class"
            self._pointed_at(made, seed, side)

    def _pointed_at(self, made, seed, side):
        places = range(13, 260, 29)
        for at, said in zip(places, self.film.pointed([[at, at] for at in places])):
            if said.startswith("example"):
                said, x = said.split("the network answers ")[1], made.x[int(re.search(r"\d+", said)[0])]
            else:
                cell = min(side - 1, int(at / 260 * side))
                x = made.middle(cell, cell, side)
                where, said = said.split(" (the middle of this cell): ")
                read = [float(part.split(" = ")[1].replace("−", "-")) for part in where.split(", ")]
                assert all(abs(a - b) < 1e-3 for a, b in zip(read, x)), f"seed {seed}: {where}, not {x}"
            if made.class_of(x) is None:
                continue
            name, number = re.fullmatch(r"(\w+) \((.*)\)", said).groups()
            value, is_percentage = made.shown(x)
            assert name == made.names[made.class_of(x)], f"seed {seed} at {at}: {said}"
            assert number.endswith(" %") == is_percentage and number.startswith("output ") != is_percentage, said
            read = float(re.search(r"[\d.−]+", number)[0].replace("−", "-"))
            assert abs(read - value) < 0.06 if is_percentage else abs(read - value) < 1e-3 * max(1, abs(value)), f"seed {seed}: {said}, not {value}"

    def a_score_of_some_examples_says_of_how_many(self):
        self.film.show(film("run", run(**{**TWO, "weights": TWO["weights"] * 2}, loss=[0.5], of=1797)))
        self.film.says("epoch 0 of 1 · training accuracy (2 of 1,797 examples) 1")
        assert any("(2 of 1,797 examples)" in text for text in self.film.said("score")), self.film.said("score")

    def frames_around_new_answers_belong_to_the_epoch(self):
        ten = [[float(i)] * 3 for i in range(1, 10)]
        no, yes = [[1] * 3, [0] * 3], [[0] * 3, [1] * 3]
        self.film.show(film("run", run(ten, [1] * 9, [no, yes, yes], classes=("no", "yes"), loss=[0.5, 0.4])))
        self.film.seek(1)
        framed = self.film.part("canvas.over").evaluate(DARK)
        assert framed > 1000, framed
        self.film.part("canvas.diagram").hover()  # draws everything again
        self.film.seek(2)
        assert self.film.part("canvas.over").evaluate(DARK) < framed / 10, "the last epoch says nothing new"
        self.film.seek(1)
        assert self.film.part("canvas.over").evaluate(DARK) == framed, "after looking at epoch 2, epoch 1 has other frames"

    def ten_classes_have_ten_different_squares(self):
        one_hot = [[float(i == j) for j in range(10)] for i in range(10)]
        self.film.show(film("run", run(one_hot, list(range(10)), [one_hot], classes=[str(i) for i in range(10)])))
        squares = self.film.part("canvas.over").evaluate(
            """c => Array.from({ length: 10 }, (_, i) => {
                const step = c.width / 4;
                const data = c.getContext('2d').getImageData((i % 4) * step, Math.floor(i / 4) * step, step, step).data;
                return Array.from(data).join();
            })"""
        )
        alike = [(i, j) for i in range(10) for j in range(i) if squares[i] == squares[j]]
        assert not alike, f"classes with the same square: {alike}"
        self.film.part(".player").screenshot(path=str(self.screenshots / "16-ten-classes.png"))

    def scores_say_whether_they_are_of_validation_data(self):
        measured = {"validation": [0.7], "metric": [0.5], "metricName": "accuracy"}
        for kind in (film, live):
            shown = run(**{**TWO, "weights": TWO["weights"] * 2}, loss=[0.5], curves=measured)
            self.film.show(film("run", shown) if kind is film else live(shown))
            self.film.says("epoch 0 of 1 · training accuracy 1")
            self.film.seek(1)
            self.film.says("epoch 1 of 1 · loss 0.5 · validation loss 0.7 · validation accuracy 0.5 · ‖∂L/∂θ‖ 1")

    def a_score_below_its_axis_is_marked_as_such(self):
        self.film.show(film("run", run([[0], [1]], [0, 1], [[[0]], [[-9]]], loss=[0.5])))
        self.film.seek(1)
        assert "≤ −1" in self.film.said("score"), self.film.said("score")
        assert "training R² −" in self.film.words(), self.film.words()

    def a_run_that_has_not_begun_has_whole_charts(self):
        self.film.show(live(run(**TWO)))
        for sheet in ("loss", "score"):
            texts = self.film.texts(sheet)
            for i, one in enumerate(texts):
                for other in texts[i + 1:]:
                    assert not _meet(one, other), f"{sheet}: {one} lies on {other}"
            assert not any("−" in text for text in self.film.said(sheet)), self.film.said(sheet)

    def answers_that_are_no_numbers_have_no_accuracy(self):
        nan = float("nan")
        self.film.show(film("run", run(**{**TWO, "weights": [[[nan, nan], [nan, nan]]]}, ending="DIVERGED", message="loss became NaN at epoch 1, step 1")))
        self.film.says("epoch 0 · training accuracy –")
        assert self.film.part(".hint").inner_text() == "Loss became NaN at epoch 1, step 1.", self.film.part(".hint").inner_text()

    def a_comparison_of_one_run_is_in_the_singular(self):
        self.film.show(film("comparison", run(**TWO), names=["one"]))
        assert self.film.part(".title").inner_text() == "1 run", self.film.part(".title").inner_text()

    def a_caption_below_the_picture_tells_what_it_shows(self):
        rows = [[0, 0], [1, 1]]
        ten = [[float(i)] * 10 for i in range(2)]
        classes = dict(classes=("no", "yes"), weights=[[[0] * 10, [1] * 10]])
        for shown, told in (
            (run(**TWO), ["→ x1", "↑ x2", "●\u00a0no", "■\u00a0yes"]),
            (run(rows, [2, 3], [[[1, 1]]]), ["→ x1", "↑ x2", "y:", "■\u00a02", "■\u00a03"]),
            (run(rows, [2, 8, 3, 9], [[[1, 1], [1, 0]]], outputs=("up", "down")), ["up (the first of 2 outputs)", "■\u00a02", "■\u00a03"]),
            (run(ten, [0, 1], **classes), ["A wrong answer is crossed out", "●\u00a0no"]),
            (run(ten, [0, 1], [[[1] * 10]]), ["↑ the network's answer"]),
        ):
            self.film.show(film("run", shown))
            caption = self.film.part(".caption").inner_text()
            assert all(part in caption for part in told), caption
            assert self.film.said("over") == [], self.film.said("over")

    def a_live_player_says_what_its_buttons_do_and_what_it_is(self):
        self.film.show(live(run(**TWO)))
        self.film.hear(playing=True, message="loss became NaN at epoch 2. Play starts again")
        for label, word in (("Start again", "1 again"), ("New weights", "2 weights")):
            self.film.part(f"button:text-is('{label}')").click()
            assert self.film.page.evaluate("said.at(-1)") == word
        assert self.film.part(".player").get_attribute("aria-label") == "A network that the kernel trains: live"
        assert self.film.part(".hint").inner_text().startswith("Loss became NaN"), self.film.part(".hint").inner_text()
        number = self.film.part("input[type=number]")
        for typed, kept, said in (("", "8", 0), ("99", "64", 1)):
            before = self.film.page.evaluate("said.length")
            number.fill(typed)
            number.blur()
            assert number.input_value() == kept, number.input_value()
            assert self.film.page.evaluate("said.length") == before + said
            assert self.film.part(".hint").inner_text() == "A hidden layer has 1 to 64 neurons."
        number.fill("2.5")
        number.blur()
        assert self.film.part(".hint").inner_text() == "2.5 was rounded to 3.", self.film.part(".hint").inner_text()
        self.film.part("button:text-is('New weights')").click()
        assert "rounded" not in self.film.part(".hint").inner_text(), "a hint stays after the next change"
        self.film.page.evaluate("ended()")
        assert self.film.part(".hint").inner_text() == "Recorded. Run the cell again to train it live."


def _meet(one, other):
    across = one["left"] < other["right"] and other["left"] < one["right"]
    return across and one["top"] < other["bottom"] and other["top"] < one["bottom"]


def main(chromium, scripts, screenshots):
    screenshots.mkdir(parents=True, exist_ok=True)
    page = FilmPage(chromium, scripts)
    try:
        for take in [step for part in (Spectator, Inspector, PageFit) for step in steps(part(page, screenshots))]:
            problem = None
            try:
                take()
            except Exception as error:  # whatever went wrong in the browser is this step's result
                problem = f"{type(error).__name__}: {str(error)[:800]}"
            print(json.dumps({"step": take.__name__.replace("_", " "), "problem": problem}), flush=True)
    finally:
        page.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
