"""What someone sees who plays a recorded run: in its notebook, in an untrusted copy, and in an exported page."""

import json
from urllib.parse import urlsplit

EPOCH = 30  # that the notebook's second cell trained to


class Viewer:
    """Each method whose name is a sentence is one step; a step says what went wrong by an assertion."""

    def __init__(self, lab, folder):
        self.lab = lab
        self.folder = folder

    def a_recorded_run_plays_and_pause_holds(self):
        self.lab.menu("Settings", "Theme", "JupyterLab Light")
        self.lab.open_plain("played.ipynb")
        self.lab.wait_for_connection()
        self.lab.run_cell(0)
        self.lab.run_cell(1)
        self.lab.cell(0)
        assert self._epoch() == 0, self._words()
        self._plays()
        self.lab.picture("12-played")

    def scrubbing_to_an_epoch_shows_its_loss_and_the_networks_answers(self):
        loss, classes = self.lab.output_text(1).split()
        self.lab.cell(0)
        self._player().get_by_label("Epoch", exact=True).fill(str(EPOCH))
        assert f"epoch {EPOCH} of 200 · loss " in self._words(), self._words()
        shown = float(self._words().split("loss ")[1].split(" ")[0])
        assert abs(shown - float(loss)) < 1e-4, f"expected the loss {loss}, got {shown}"
        # The first class is blue, the second one vermillion; at an edge, 4-byte numbers may say otherwise.
        seen = self._player().locator("canvas.ground").evaluate(
            """c => { const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
                      return Array.from({length: d.length / 4}, (_, i) => d[4 * i] > d[4 * i + 2] ? 1 : 0).join(''); }"""
        )
        assert len(seen) == len(classes), f"expected {len(classes)} cells, got {len(seen)}"
        differ = sum(a != b for a, b in zip(seen, classes))
        assert 0 < classes.count("1") < len(classes) and differ <= 3, f"{differ} of {len(classes)} cells differ"

    def keys_step_and_pointing_shows_numbers(self):
        self._player().get_by_label("Epoch", exact=True).focus()
        for key, epoch in (("ArrowRight", EPOCH + 1), ("ArrowLeft", EPOCH), ("End", 200), ("Home", 0)):
            self.lab.page.keyboard.press(key)
            assert self._epoch() == epoch, f"after {key}: {self._words()}"
        self._player().locator("canvas.diagram").focus()
        self.lab.page.keyboard.press("ArrowRight")
        assert "neuron 0 of Dense(2 → 16), Tanh: b[0] = " in self._hint(), self._hint()
        self._player().locator("canvas.over").hover()
        assert "x1 = " in self._hint() or "example " in self._hint(), self._hint()

    def saved_from_within_and_reopened_untrusted_it_plays(self):
        self._player().get_by_label("Epoch", exact=True).focus()
        self.lab.page.keyboard.press("Control+S")  # which must reach JupyterLab from within the player too
        self.lab.page.wait_for_timeout(1500)
        # Nobody has signed a copy with another word in it.
        notebook = json.loads((self.folder / "played.ipynb").read_text(encoding="utf-8"))
        notebook["cells"][1]["source"] = "// not signed"
        (self.folder / "untrusted.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
        # In a workspace of its own, so that what was open before does not come up, nor asks for a kernel.
        self.lab.page.goto(self.lab.link.replace("/lab?", "/lab/workspaces/copy/tree/untrusted.ipynb?"))
        self.lab.page.wait_for_selector(".lm-TabBar-tab.jp-mod-current:has-text('untrusted.ipynb')")
        self.lab.page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) chainrule-player")
        trusted = self.lab.page.evaluate("window.jupyterapp.shell.currentWidget.content.model.cells.get(0).trusted")
        assert trusted is False, "the copy is trusted, so this shows nothing"
        self._plays()
        self.lab.picture("13-untrusted")

    def the_dark_theme_reaches_the_player(self):
        self.lab.menu("Settings", "Theme", "JupyterLab Dark")
        self.lab.page.wait_for_selector("body[data-jp-theme-light='false']", state="attached")
        self.lab.page.wait_for_timeout(1000)
        ground = self._player().locator(".player").evaluate("e => getComputedStyle(e).backgroundColor")
        assert sum(int(part) for part in ground.strip("rgb()").split(",")) < 150, ground
        drawn = self._player().locator("canvas.diagram").evaluate(
            "c => c.width > 0 && c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v > 0)"
        )
        self.lab.picture("14-dark-player")
        assert drawn, "after the change of themes the network is blank"

    def each_output_of_an_exported_page_plays_also_without_the_first_one(self):
        notebook = json.loads((self.folder / "films.ipynb").read_text(encoding="utf-8"))
        (self.folder / "fewer.ipynb").write_text(json.dumps({**notebook, "cells": notebook["cells"][1:]}), encoding="utf-8")
        for name, count in (("films", 3), ("fewer", 2)):
            self._export(name)
            players = self.lab.page.locator("chainrule-player")
            assert players.count() == count, f"{name} has {players.count()} players"
            for player in players.all():
                player.locator(".words").wait_for()
            scripts = self.lab.page.evaluate("[...document.scripts].filter(s => s.textContent.includes('class ChainrulePlayer')).length")
            assert scripts == 1, f"the script stands in the page {scripts} times"

    def an_exported_page_plays(self):
        self._export("played")
        self._plays()
        self.lab.picture("15-exported")

    def fifty_reruns_leave_nothing_behind(self):
        session = self.lab.page.context.new_cdp_session(self.lab.page)
        session.send("Performance.enable")
        before = self._held(session, 2)
        after = self._held(session, 50)
        for name in ("Nodes", "JSEventListeners"):
            assert after[name] <= 1.1 * before[name], f"after 2 runs {before[name]} {name}, after 50 more {after[name]}"
        assert after["JSHeapUsedSize"] < before["JSHeapUsedSize"] + 5e6, f"after 2 runs {before}, after 50 more {after}"

    def _held(self, session, runs):
        """What the page holds after its player was replaced so often, as by a cell that runs again, and was playing each time."""
        self.lab.page.evaluate(
            """async runs => {
                const frame = () => new Promise(requestAnimationFrame);
                for (let i = 0; i < runs; i++) {
                    const old = document.querySelector('chainrule-player');
                    const fresh = document.createElement('chainrule-player');
                    fresh.append(old.querySelector('script').cloneNode(true));
                    old.replaceWith(fresh);
                    fresh.shadowRoot.querySelector('[aria-label=Play]').click();
                    await frame(); await frame();
                }
            }""",
            runs,
        )
        session.send("HeapProfiler.collectGarbage")
        return {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}

    def _export(self, name):
        link = urlsplit(self.lab.link)
        self.lab.page.goto(f"{link.scheme}://{link.netloc}/nbconvert/html/{name}.ipynb?{link.query}")

    def _player(self):
        return self.lab.page.locator("chainrule-player:visible").first

    def _words(self):
        return self._player().locator(".words").inner_text()

    def _hint(self):
        return self._player().locator(".hint").inner_text()

    def _epoch(self):
        return int(self._words().split()[1])

    def _plays(self):
        self._player().get_by_label("Play", exact=True).click()
        before = self._epoch()
        self.lab.page.wait_for_timeout(1500)
        assert self._epoch() > before, f"after 1.5 s it still shows {self._words()}"
        self._player().get_by_label("Pause", exact=True).click()
        held = self._epoch()
        self.lab.page.wait_for_timeout(700)
        assert self._epoch() == held, f"paused at epoch {held}, it went on to {self._words()}"
