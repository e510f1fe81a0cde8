"""JupyterLab as a person uses it: clicks and keys; the notebook's model is only read."""

from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

# As root Chromium needs --no-sandbox; the others keep it from calling the world.
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]


class Lab:
    """One browser window on one JupyterLab."""

    def __init__(self, link, chromium, screenshots):
        self._play = sync_playwright().start()
        self._browser = self._play.chromium.launch(executable_path=chromium, headless=True, args=FLAGS)
        self.page = self._browser.new_page(viewport={"width": 1400, "height": 900})
        self.page.set_default_timeout(60_000)
        self.screenshots = screenshots
        self.link = link

    def close(self):
        self._browser.close()
        self._play.stop()

    def open(self):
        self.page.goto(self.link)
        self.page.wait_for_selector(".jp-DirListing-item")

    def picture(self, name):
        self.page.wait_for_timeout(400)  # for what fades in
        self.page.screenshot(path=str(self.screenshots / f"{name}.png"))

    def open_lesson(self, name):
        self.open_plain(name)
        self.wait_for_status("idle")

    def has(self, name):
        return self.page.locator(f".jp-DirListing-item[title^='Name: {name}']").count() > 0

    def open_plain(self, name):
        """Opens a notebook, whether or not it has a kernel."""
        self.page.locator(f".jp-DirListing-item[title^='Name: {name}']").dblclick()
        self.page.wait_for_selector(f".lm-TabBar-tab.jp-mod-current:has-text('{name}')")
        self.page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-Cell")

    def open_alone(self, name):
        """Loads the page again with this notebook only: others might ask for a kernel."""
        link = urlsplit(self.link)
        self.page.goto(f"{link.scheme}://{link.netloc}/lab/tree/{name}?reset&{link.query}")

    def menu(self, *path):
        self.page.locator(f".lm-MenuBar-itemLabel:text-is('{path[0]}')").click()
        for part in path[1:]:
            self.page.locator(f".lm-Menu-item:has(.lm-Menu-itemLabel:text-is('{part}'))").last.click()

    def press_toolbar(self, command):
        self.page.locator(f".jp-NotebookPanel:not(.lm-mod-hidden) [data-command='{command}']").click()

    def accept_dialog(self):
        self.page.locator(".jp-Dialog .jp-mod-accept").click()

    def model(self):
        """The open notebook as it would be saved."""
        return self.page.evaluate("window.jupyterapp.shell.currentWidget.content.model.toJSON()")

    def status(self):
        return self.page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status")

    def wait_for_status(self, status, seconds=90):
        self.page.wait_for_function(
            "s => window.jupyterapp.shell.currentWidget.sessionContext?.session?.kernel?.status === s",
            arg=status, timeout=seconds * 1000,
        )

    def wait_for_connection(self, seconds=90):
        """Until cells can be run: what is asked of a kernel before is forgotten."""
        self.page.wait_for_function(
            "window.jupyterapp.shell.currentWidget.sessionContext?.session?.kernel?.connectionStatus === 'connected'",
            timeout=seconds * 1000,
        )

    def wait_until_all_ran(self, seconds=240):
        """Until each code cell has its number, or one failed and stopped the others, and the kernel rests."""
        self.page.wait_for_function(
            """() => {
                const panel = window.jupyterapp.shell.currentWidget;
                const cells = panel.content.model.toJSON().cells.filter(c => c.cell_type === 'code' && [].concat(c.source).join(''));
                const failed = cells.some(c => c.outputs.some(o => o.output_type === 'error'));
                return (failed || cells.every(c => c.execution_count)) && panel.sessionContext.session?.kernel?.status === 'idle';
            }""",
            timeout=seconds * 1000,
        )

    def cell(self, index):
        """A cell on the page, scrolled to, by its place in the notebook."""
        self.page.evaluate("i => window.jupyterapp.shell.currentWidget.content.scrollToItem(i, 'center')", index)
        found = self.page.locator(f".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell[data-windowed-list-index='{index}']")
        found.wait_for()
        return found

    def write(self, index, text):
        """Replaces a cell's text through the keyboard."""
        self.cell(index).locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def run_cell(self, index, seconds=90):
        self.cell(index).locator(".cm-content").click()
        before = self.model()["cells"][index]["execution_count"]
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_function(
            "([i, before]) => { const c = window.jupyterapp.shell.currentWidget.content.model.toJSON().cells[i].execution_count;"
            " return c && c !== before; }",
            arg=[index, before], timeout=seconds * 1000,
        )
        self.wait_for_status("idle", seconds)

    def output_text(self, index):
        return self.cell(index).locator(".jp-OutputArea").inner_text()
