"""A page that holds one player and nothing else, which remembers what is written on its canvases."""

from playwright.sync_api import sync_playwright

from tests.browser.page import FLAGS
from tests.browser.recorded import live

SITE = "http://player.invalid/"

# Each canvas remembers the texts that it shows, with their places.
REMEMBER = """(() => {
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, room = Infinity) {
        const width = Math.min(room, this.measureText(text).width);
        const left = x - { left: 0, center: 0.5, right: 1, start: 0 }[this.textAlign] * width;
        (this.canvas.texts ??= []).push({ text: String(text), full: this.measureText(text).width, left, right: left + width, top: y - 9, bottom: y });
        return room === Infinity ? fillText.call(this, text, x, y) : fillText.call(this, text, x, y, room);
    };
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        this.canvas.texts = [];
        return clearRect.apply(this, box);
    };
})()"""

SHOW = """async ({ film, inside }) => {
    await import('/player.js');
    const { filmOf } = await import('/film.js');
    const player = document.createElement('chainrule-player');
    player.film = filmOf(JSON.stringify(film));
    window.said = [];
    if (film.session && !film.offline) player.open = (session, heard, ended) => {
        window.hear = news => heard(JSON.stringify({ heard: window.said.length, ...news }));
        window.ended = ended;
        return { say: text => window.said.push(text), isBusy: () => Boolean(window.busy), close() {} };
    };
    const around = document.createElement("div");
    around.className = inside;
    around.append(player);
    document.body.replaceChildren(around);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
}"""


class FilmPage:
    """Shows films that are made as in recorded.py; the kernel of a live one is the test."""

    def __init__(self, chromium, scripts):
        self._play = sync_playwright().start()
        self._browser = self._play.chromium.launch(executable_path=chromium, headless=True, args=FLAGS)
        self.page = self._browser.new_page(viewport={"width": 1000, "height": 800})
        self.page.add_init_script(REMEMBER)
        self.page.route(f"{SITE}**", lambda route: _answer(route, scripts))
        self.page.goto(SITE)

    def close(self):
        self._browser.close()
        self._play.stop()

    def show(self, shown, inside=""):
        """Within an element of a class, such as one of JupyterLab's."""
        self.page.evaluate(SHOW, {"film": shown, "inside": inside})

    def hear(self, playing, message=""):
        news = {"playing": playing, "message": message, "title": "live", "settings": live()["settings"]}
        self.page.evaluate("async news => { hear(news); for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame); }", news)

    def seek(self, epoch):
        self.part("input[aria-label='Epoch']").fill(str(epoch))

    def part(self, selector):
        return self.page.locator(f"chainrule-player {selector}").first

    def words(self):
        return self.part(".words").inner_text()

    def pointed(self, places):
        """What is said where one points at the picture of the answers."""
        return self.part("canvas.over").evaluate(
            """(c, places) => places.map(([x, y]) => {
                const { left, top } = c.getBoundingClientRect();
                c.dispatchEvent(new PointerEvent('pointermove', { clientX: left + x, clientY: top + y }));
                return c.getRootNode().querySelector('.hint').textContent;
            })""",
            places,
        )

    def says(self, words):
        assert self.words() == words, f"expected “{words}”, got “{self.words()}”"

    def texts(self, sheet):
        return self.part(f"canvas.{sheet}").evaluate("c => c.texts ?? []")

    def said(self, sheet):
        return [each["text"] for each in self.texts(sheet)]


def _answer(route, scripts):
    name = route.request.url.removeprefix(SITE)
    if name:
        route.fulfill(body=(scripts / name).read_text(encoding="utf-8"), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><meta charset='utf-8'><body></body>", content_type="text/html")
