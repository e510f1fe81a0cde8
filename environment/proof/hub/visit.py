"""What both students do in the same way: the login form, and steps that are told one by one."""

import json
from pathlib import Path

from tests.browser.student import steps, text


def log_in(page, name, password):
    page.fill("#username_input", name)
    page.fill("#password_input", password)
    page.click("#login_submit")


def wait_for_lessons(page):
    page.wait_for_selector(".jp-DirListing-item[title^='Name: 01-introduction.ipynb']", timeout=240_000)


def outputs(lab, code):
    """What the notebook's first cell with code has for outputs when this code stands in it."""
    index = next(i for i, cell in enumerate(lab.model()["cells"]) if cell["cell_type"] == "code" and text(cell))
    lab.write(index, code)
    lab.run_cell(index)
    return lab.model()["cells"][index]["outputs"]


def said(lab, code):
    """What the code prints."""
    return "".join("".join(output.get("text", "")) for output in outputs(lab, code))


def take_steps(person, lab, chromium, screenshots, told):
    """Takes each step of a person; prints it, and what went wrong, as a line of JSON. The first that fails is the last."""
    window = lab(told["link"], chromium, Path(screenshots))
    try:
        every = steps(person(window, told))
        for number, take in enumerate(every):
            step, problem = take.__name__, None
            try:
                take()
            except Exception as error:  # whatever went wrong in the browser is this step's result
                window.picture(f"hub-failed-{step}")
                left = len(every) - number - 1
                problem = f"{type(error).__name__}: {str(error)[:800]}\n{left} later steps were not tried; see hub-failed-{step}.png"
            print(json.dumps({"step": step.replace("_", " "), "problem": problem}), flush=True)
            if problem:
                return
    finally:
        window.close()
