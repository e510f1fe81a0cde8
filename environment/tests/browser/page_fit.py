"""How a player fits the page: a phone's width, a laptop's window, a dark page; small films that need no kernel."""

import base64

from tests.browser.recorded import TWO, film, live, picture, run

# Of the right half of a picture.
BRIGHTEST = """async data => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + data;
    await image.decode();
    const sheet = new OffscreenCanvas(image.width, image.height).getContext('2d');
    sheet.drawImage(image, 0, 0);
    const half = image.width / 2;
    return sheet.getImageData(half, 0, half, image.height).data.filter((v, i) => i % 4 === 0).reduce((a, b) => Math.max(a, b));
}"""


class PageFit:
    """Each method whose name is a sentence is one step; a step says what is wrong by an assertion."""

    def __init__(self, page, screenshots):
        self.film = page
        self.screenshots = screenshots

    def compared_charts_have_titles_and_all_names_also_on_a_phone(self):
        names = ["a long name for a run with small batches", "another long name for a run with large ones"]
        runs = [run(**{**TWO, "weights": TWO["weights"] * 2}, loss=[0.5]) for _ in names]
        for width in (1000, 390):
            self.film.page.set_viewport_size({"width": width, "height": 800})
            self.film.show(film("comparison", *runs, names=names))
            assert self.film.said("loss")[0].startswith("loss"), self.film.said("loss")
            assert self.film.said("score")[0] == "training accuracy after the epoch", self.film.said("score")
            for name in names:
                assert any(name[:20] in text for text in self.film.said("loss")), f"at {width}: {self.film.said('loss')}"
            for sheet in ("loss", "score"):
                room = self.film.part(f"canvas.{sheet}").bounding_box()["width"]
                assert all(each["right"] <= room for each in self.film.texts(sheet)), self.film.texts(sheet)
            box, row = self.film.part("[aria-label='Aligned by']").bounding_box(), self.film.part(".controls").bounding_box()
            assert box["width"] > 70 and box["x"] + box["width"] <= row["x"] + row["width"], box
            self.film.page.screenshot(path=str(self.screenshots / f"16-compared-{width}.png"))
        self.film.page.set_viewport_size({"width": 1000, "height": 800})

    def letters_can_be_read_on_a_phone(self):
        self.film.page.set_viewport_size({"width": 390, "height": 800})
        blank = base64.b64encode(picture(800, 300)).decode()
        frame = {"name": "0", "words": "a picture", "width": 800, "height": 300, "png": blank, "isWhole": True}
        self.film.show(film("reel", quantity="η", frames=[frame]))
        sheet, room = self.film.part("canvas.reel").bounding_box(), self.film.part(".pictures").bounding_box()
        assert sheet["width"] >= 600, f"a picture of 800 px is shown with {sheet['width']} px"
        assert room["width"] <= 390, f"the page is {room['width']} px wide"
        self.film.show(film("run", run(**TWO)))
        sizes = {name: self.film.part(name).evaluate("part => parseFloat(getComputedStyle(part).fontSize)") for name in (".words", ".caption", ".title")}
        self.film.page.screenshot(path=str(self.screenshots / "16-run-390.png"))
        self.film.page.set_viewport_size({"width": 1000, "height": 800})
        assert min(sizes.values()) >= 14, sizes

    def on_a_dark_page_the_slider_is_dark_too(self):
        self.film.page.emulate_media(color_scheme="dark")
        self.film.page.evaluate("document.documentElement.style.colorScheme = 'light dark'")
        self.film.show(film("run", run(**{**TWO, "weights": TWO["weights"] * 9}, loss=[0.5] * 8)))
        slider = self.film.part("input[aria-label='Epoch']")
        brightest = self.film.page.evaluate(BRIGHTEST, base64.b64encode(slider.screenshot()).decode())
        self.film.page.emulate_media(color_scheme="light")
        assert brightest < 160, f"right of its middle the slider is as bright as {brightest} of 255"

    def a_live_player_fits_a_laptops_window(self):
        self.film.page.set_viewport_size({"width": 760, "height": 800})
        self.film.show(live(run(**TWO)))
        self.film.hear(playing=False)
        height = self.film.part(".player").bounding_box()["height"]
        assert height < 520, f"it is {height} px high"
        self.film.page.screenshot(path=str(self.screenshots / "16-live.png"))
        self.film.page.set_viewport_size({"width": 1000, "height": 800})
