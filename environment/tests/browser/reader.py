"""What a reader of the site sees, measured on the pages as Chromium draws them; prints one line of JSON for each step."""

import base64
import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.page import FLAGS

WIDE, NARROW = 1400, 700

# How many pixels of a picture differ clearly from its first one, which is the ground.
INK = """async data => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + data;
    await image.decode();
    const sheet = new OffscreenCanvas(image.width, image.height).getContext('2d');
    sheet.drawImage(image, 0, 0);
    const p = sheet.getImageData(0, 0, image.width, image.height).data;
    let count = 0;
    for (let i = 4; i < p.length; i += 4) count += Math.abs(p[i] - p[0]) > 60;
    return count;
}"""

# Scrolling boxes that hold more than they show, as “what it is: how much is hidden”.
CUT = """() => [...document.querySelectorAll('pre, .wide, .output, .formula')]
    .filter(box => box.scrollWidth > box.clientWidth + 1)
    .map(box => `${box.className || box.tagName}, ${box.scrollWidth - box.clientWidth} px: ${Array.from(box.innerText).slice(0, 80).join("")}`)"""


class Reader:
    """Each method whose name is a sentence is one step; a step says what is wrong by an assertion."""

    def __init__(self, chromium, pages, screenshots):
        self._play = sync_playwright().start()
        self._browser = self._play.chromium.launch(executable_path=chromium, headless=True, args=FLAGS)
        self.page = self._browser.new_page(viewport={"width": WIDE, "height": 900}, device_scale_factor=2)
        self.requests = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.pages = sorted(pages.glob("*.html"))
        self.screenshots = screenshots

    def close(self):
        self._browser.close()
        self._play.stop()

    def pages_load_nothing_but_themselves(self):
        for _ in self._each_page():
            pass
        loaded = {url for url in self.requests if not url.startswith("data:")}
        assert loaded == {page.as_uri() for page in self.pages}, loaded

    def formulas_are_set_in_the_font_of_the_page(self):
        session = self.page.context.new_cdp_session(self.page)
        session.send("DOM.enable")
        session.send("CSS.enable")
        for name in self._each_page():
            root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
            signs = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "mi, mn, mo, mtext"})["nodeIds"]
            for sign in signs:
                for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": sign})["fonts"]:
                    shown = font["familyName"] + (" of the page" if font["isCustomFont"] else " of the system")
                    assert shown == "Chainrule Math of the page", f"{name}: {shown}: {self._html(session, sign)}"

    def a_root_has_its_hook_and_its_bar(self):
        def look(name, root):
            box, inside = root.bounding_box(), root.locator(":scope > *").first.bounding_box()
            hook = self._ink(box["x"], box["y"] + box["height"] / 2, inside["x"] - box["x"], box["height"] / 2)
            bar = self._ink(inside["x"], box["y"], inside["width"], inside["y"] - box["y"])
            assert hook > 20, f"{name}: the root's hook has {hook} pixels"
            assert bar >= inside["width"], f"{name}: the root's bar has {bar} pixels over {inside['width']:.1f} px"

        self._look_at_each("msqrt", look)

    def a_hat_stands_on_its_letter(self):
        def look(name, accent):
            letter, hat = (accent.locator(":scope > *").nth(i).bounding_box() for i in range(2))
            ink = self._ink(hat["x"], hat["y"], hat["width"], hat["height"])
            assert ink > 10, f"{name}: the hat has {ink} pixels"
            off = hat["x"] + hat["width"] / 2 - letter["x"] - letter["width"] / 2
            assert abs(off) < letter["width"] / 2, f"{name}: the hat stands {off:.1f} px beside its letter"
            assert hat["y"] < letter["y"] < hat["y"] + 1.5 * hat["height"], f"{name}: the hat at {hat}, its letter at {letter}"

        self._look_at_each('mover[accent="true"]', look)

    def an_arrow_is_as_long_as_its_label(self):
        def look(name, labelled):
            arrow, label = (labelled.locator(":scope > *").nth(i).bounding_box() for i in range(2))
            text, width, bottom = labelled.text_content(), arrow["width"], arrow["y"] + arrow["height"]
            assert width >= label["width"], f"{name}: “{text}” is {label['width']} px long, its arrow {width}"
            assert abs(arrow["x"] + width / 2 - label["x"] - label["width"] / 2) < 1, f"{name}: “{text}” is not over the middle"
            gap = arrow["y"] - label["y"] - label["height"]
            assert -arrow["height"] < gap < 8, f"{name}: “{text}” stands {gap:.1f} px above its arrow"
            for part in (0.1, 0.5, 0.75):  # a line without a gap, and a head at its end
                line = self._ink(arrow["x"] + part * width, arrow["y"], width / 5, bottom - arrow["y"])
                assert line > 0.4 * width, f"{name}: the arrow under “{text}” has {line} pixels of {width / 5:.1f} px"

        self._look_at_each("xpath=//*[name()='mover'][*[1][contains(., '→')]]", look)

    def a_number_stands_apart_from_the_function_before_it(self):
        def look(name, function):
            number = function.locator("xpath=following-sibling::*[name()!='mspace']").first.bounding_box()
            box = function.bounding_box()
            apart = number["x"] - box["x"] - box["width"]
            assert 2 < apart < 8, f"{name}: {apart:.1f} px behind {function.text_content()}"

        self._look_at_each("xpath=//*[name()='mi'][.='log'][following-sibling::*[name()!='mspace'][1][name()='mn']]", look)

    def nothing_is_cut_off_in_a_wide_window(self):
        self._nothing_is_cut_off(WIDE)

    def nothing_is_cut_off_in_a_narrow_window(self):
        self._nothing_is_cut_off(NARROW)

    def pages_are_as_wide_as_the_window_of_a_phone(self):
        for name in self._each_page(390):
            width = self.page.evaluate("document.documentElement.scrollWidth")
            assert width <= 390, f"{name} is {width} px wide"

    def a_recorded_run_plays_without_a_kernel(self):
        self.page.set_viewport_size({"width": NARROW, "height": 900})
        self.page.goto(next(path for path in self.pages if path.stem == "played").as_uri())
        player = self.page.locator("chainrule-player")
        player.get_by_label("Play", exact=True).click()
        self.page.wait_for_timeout(1500)
        player.get_by_label("Pause", exact=True).click()
        words = player.locator(".words").inner_text()
        self.page.screenshot(path=str(self.screenshots / "16-played-on-the-site.png"))
        assert int(words.split()[1]) > 0, f"after 1.5 s it still shows {words}"

    def _nothing_is_cut_off(self, width):
        for name in self._each_page(width):
            cut = self.page.evaluate(CUT)
            assert not cut, f"{name}, {width} px wide: " + "; ".join(cut)

    def _each_page(self, width=WIDE):
        self.page.set_viewport_size({"width": width, "height": 900})
        for path in self.pages:
            self.page.goto(path.as_uri())
            self.page.evaluate("document.fonts.ready")
            self.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            yield path.stem

    def _look_at_each(self, selector, look):
        """Looks at each such element of all pages; some page must have one."""
        seen = 0
        for name in self._each_page():
            for element in self.page.locator(selector).all():
                element.scroll_into_view_if_needed()
                look(name, element)
                seen += 1
        assert seen > 0, f"no page has any {selector}"

    def _ink(self, x, y, width, height):
        clip = {"x": x, "y": y, "width": max(width, 1), "height": max(height, 1)}
        ground = {**clip, "x": clip["x"] - 1, "width": clip["width"] + 1}
        return self.page.evaluate(INK, base64.b64encode(self.page.screenshot(clip=ground)).decode())

    @staticmethod
    def _html(session, node):
        return session.send("DOM.getOuterHTML", {"nodeId": node})["outerHTML"]


STEPS = [name for name in vars(Reader) if not name.startswith("_") and name != "close"]


def main(chromium, pages, screenshots):
    screenshots.mkdir(parents=True, exist_ok=True)
    reader = Reader(chromium, pages, screenshots)
    try:
        for step in STEPS:
            problem = None
            try:
                getattr(reader, step)()
            except Exception as error:  # whatever went wrong in the browser is this step's result
                reader.page.screenshot(path=str(screenshots / f"failed-{step}.png"))
                problem = f"{type(error).__name__}: {str(error)[:800]}; see failed-{step}.png"
            print(json.dumps({"step": "site: " + step.replace("_", " "), "problem": problem}), flush=True)
    finally:
        reader.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
