"""Runs page.ipynb in JupyterLab, and puts its second cell beside its last one in one picture."""

import base64
import os
import sys
from pathlib import Path

from tests.browser.page import Lab

WIDTH = 860
PLAIN = ".jp-Collapser, .jp-cell-toolbar, #jp-left-stack, .jp-SideBar { display: none !important }"
PAGE = """\
<body style="margin: 0; background: white"><div style="display: flex; align-items: flex-start; gap: 24px; padding: 16px">
<img src="data:image/png;base64,{}"><img src="data:image/png;base64,{}"></div></body>"""


def main(link, chromium, target):
    lab = Lab(link, chromium, target.parent)
    try:
        lab.page.set_viewport_size({"width": WIDTH + 340, "height": 1500})
        lab.open_alone("page.ipynb")
        lab.page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-Cell")
        lab.wait_for_status("idle")
        lab.menu("Run", "Run All Cells")
        lab.wait_until_all_ran()
        lab.page.wait_for_timeout(4000)  # the line is found after the verdict
        lab.page.add_style_tag(content=PLAIN)
        pictures = [shot(lab, index) for index in (1, len(lab.model()["cells"]) - 1)]
        lab.page.set_viewport_size({"width": 2 * WIDTH, "height": 400})
        lab.page.set_content(PAGE.format(*pictures))
        lab.page.screenshot(path=str(target), full_page=True)
    finally:
        lab.close()


def shot(lab, index):
    """A cell with its output; only the line to look at is unfolded."""
    cell = lab.cell(index)
    cell.evaluate("c => c.querySelectorAll('details').forEach(d => { d.open = d.querySelector('summary').textContent === 'where to look'; })")
    lab.page.wait_for_timeout(500)
    return base64.b64encode(cell.screenshot()).decode()


if __name__ == "__main__":
    main(os.environ["LAB_LINK"], sys.argv[1], Path(sys.argv[2]))
