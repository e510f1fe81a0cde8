"""What an instructor and a student see of a graded class, measured on the pages as Chromium draws them; prints a line of JSON for each step."""

import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.page import FLAGS

SCREEN, PHONE = (1200, 900), (390, 844)

# Each piece of text as it is drawn: its words, its boxes, and the least contrast that it has with what lies behind it.
TEXTS = """() => {
    const parts = color => (color.match(/[\\d.]+/g) ?? []).map(Number);
    const over = ([r, g, b, a = 1], under) => [r, g, b].map((value, i) => a * value + (1 - a) * under[i]);
    const light = color => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
        const share = color[i] / 255;
        return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    }, 0);
    const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
    const grounds = element => {
        if (!element) return [matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255]];
        const style = getComputedStyle(element), below = grounds(element.parentElement);
        const colors = [...style.backgroundImage.matchAll(/rgba?\\([^)]*\\)/g)].map(found => found[0]);
        return below.flatMap(ground => (colors.length ? colors : [style.backgroundColor]).map(color => over(parts(color), ground)));
    };
    const opacity = element => element ? getComputedStyle(element).opacity * opacity(element.parentElement) : 1;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
        const node = walker.currentNode, range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top: top + scrollY, bottom: bottom + scrollY }));
        if (!node.data.trim() || !boxes.length) continue;
        const color = parts(getComputedStyle(node.parentElement).color), seen = opacity(node.parentElement);
        const least = Math.min(...grounds(node.parentElement).map(ground => contrast(over([...color.slice(0, 3), (color[3] ?? 1) * seen], ground), ground)));
        texts.push({ words: node.data.trim().slice(0, 60), boxes, contrast: least });
    }
    return texts;
}"""

# Boxes that hold more than they show.
CUT = """() => [...document.querySelectorAll('body *')]
    .filter(box => getComputedStyle(box).overflowX !== 'visible' || getComputedStyle(box).overflowY !== 'visible')
    .filter(box => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
    .map(box => `${box.className || box.tagName}: ${box.innerText.slice(0, 60)}`)"""


class Instructor:
    """Each method whose name is a sentence is one step; a step says what is wrong by an assertion."""

    def __init__(self, chromium, graded, screenshots):
        self._play = sync_playwright().start()
        self._browser = self._play.chromium.launch(executable_path=chromium, headless=True, args=FLAGS)
        self.page = self._browser.new_page()
        self.pages = {"class": graded / "class.html", "feedback": _longest(graded / "feedback")}
        self.screenshots = screenshots

    def close(self):
        self._browser.close()
        self._play.stop()

    def pages_are_as_wide_as_the_window(self):
        for name, (width, _) in self._each():
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{name} is {wide} px wide"

    def no_text_is_cut_off(self):
        for name, (width, _) in self._each():
            cut = self.page.evaluate(CUT)
            assert not cut, f"{name}: " + "; ".join(cut)
            outside = [text["words"] for text in self.page.evaluate(TEXTS) if any(box["left"] < 0 or box["right"] > width + 0.5 for box in text["boxes"])]
            assert not outside, f"{name}, outside of the window: {outside}"

    def no_text_lies_over_another(self):
        for name, _ in self._each():
            boxes = sorted(((box, text["words"]) for text in self.page.evaluate(TEXTS) for box in text["boxes"]), key=lambda each: each[0]["top"])
            for i, (box, words) in enumerate(boxes):
                for other, below in boxes[i + 1:]:
                    # Letters end well inside of the boxes of their lines.
                    if other["top"] > box["bottom"] - 0.4 * (box["bottom"] - box["top"]):
                        break
                    across = min(box["right"], other["right"]) - max(box["left"], other["left"])
                    assert across < 1, f"{name}: “{words}” and “{below}” lie over each other"

    def text_stands_out_from_what_lies_behind_it(self):
        for name, _ in self._each():
            faint = {f"{text['words']} ({text['contrast']:.1f})" for text in self.page.evaluate(TEXTS) if text["contrast"] < 4.5}
            assert not faint, f"{name}: {sorted(faint)[:5]}"

    def the_class_at_a_glance_is_one_screen(self):
        for scheme in ("light", "dark"):
            self._open("class", SCREEN, scheme)
            tall = self.page.evaluate("document.documentElement.scrollHeight")
            assert tall <= SCREEN[1], f"{scheme}: {tall} px tall"

    def _each(self):
        """All pages on both screens, light and dark, everything unfolded; leaves a picture of each."""
        for name in self.pages:
            for size in (SCREEN, PHONE):
                for scheme in ("light", "dark"):
                    self._open(name, size, scheme)
                    self.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
                    yield f"{name}, {size[0]} px, {scheme}", size

    def _open(self, name, size, scheme):
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.emulate_media(color_scheme=scheme)
        self.page.goto(self.pages[name].as_uri())
        self.page.screenshot(path=str(self.screenshots / f"17-{name}-{size[0]}-{scheme}.png"), full_page=True)


def _longest(folder):
    """The page of the student who can read most."""
    return max(sorted(folder.glob("*.html")), key=lambda page: page.stat().st_size)


STEPS = [name for name in vars(Instructor) if not name.startswith("_") and name != "close"]


def main(chromium, graded, screenshots):
    screenshots.mkdir(parents=True, exist_ok=True)
    instructor = Instructor(chromium, graded, screenshots)
    try:
        for step in STEPS:
            problem = None
            try:
                getattr(instructor, step)()
            except Exception as error:  # whatever went wrong in the browser is this step's result
                problem = f"{type(error).__name__}: {str(error)[:800]}"
            print(json.dumps({"step": "class: " + step.replace("_", " "), "problem": problem}), flush=True)
    finally:
        instructor.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
