"""Renders executed notebooks as pages that load nothing: runs inside the private Python environment.

Formulas become MathML, which browsers draw without a script; pictures and styles stand in the page.
"""

import base64
import html
import re
import sys
from pathlib import Path
from string import Template

import nbformat
from nbconvert.exporters.html import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors import CoalesceStreamsPreprocessor
from pygments.formatters import HtmlFormatter

from course_kit import page_scripts
from course_kit.mathml import mathml

SOURCES = Path(__file__).resolve().parent.parent / "site"


class MathRenderer(IPythonRenderer):
    """Markdown as nbconvert writes it, with formulas as MathML."""

    def block_math(self, body):
        return f'<div class="formula">{mathml(body, "block")}</div>'

    def inline_math(self, body):
        return mathml(body, "inline")


def markdown(source):
    return MarkdownWithMath(renderer=MathRenderer(escape=False, exclude_anchor_links=True)).render(source)


class Exporter(HTMLExporter):
    """The cells of a notebook, without a head of their own and without a prompt before each."""

    def __init__(self):
        super().__init__(template_name="basic", exclude_input_prompt=True, exclude_output_prompt=True)
        self.register_preprocessor(CoalesceStreamsPreprocessor, enabled=True)  # each println is an output of its own

    def default_filters(self):
        yield from super().default_filters()
        yield "markdown2html", markdown


def heading(notebook):
    """A lesson's title, and the rest of its first cell as a summary of what one can do after it."""
    first = notebook.cells[0].source
    return re.match(r"# (.+)", first)[1], first.partition("\n")[2]


def kept_together(cells):
    """No line ends between a formula in it and the sign that touches it: browsers would break there."""
    formula = r"<math [^>]*inline[^>]*>(?:(?!<math ).)*?</math>"
    return re.sub(rf"\(?{formula}[,.;:?!)]+|\({formula}", r'<span class="kept">\g<0></span>', cells, flags=re.DOTALL)


def body(notebook):
    cells, _ = Exporter().from_notebook_node(notebook)
    cells = page_scripts.once(kept_together(cells))
    cells = re.sub(r'(href="\d\d-[\w-]+)\.ipynb', r"\1.html", cells)
    # The name of a column may be broken behind each of its words, so that all columns fit.
    cells = re.sub(r"<th[ >].*?</th>", lambda name: re.sub(r"(?<=\w)_(?=\w)", "_<wbr>", name[0]), cells)
    return cells.replace("<table", '<div class="wide"><table').replace("</table>", "</table></div>")


def navigation(lessons, current):
    """A line of links to all lessons; the one that is read is marked."""
    links = ['<a href="index.html">Chainrule</a>']
    for name, title in lessons:
        marked = ' aria-current="page"' if name == current else ""
        links.append(f'<a href="{name}.html" title="{html.escape(title)}"{marked}>{html.escape(title.split(":")[0])}</a>')
    return "\n".join(links)


def colours():
    """How code is coloured, in light and in dark."""
    light, dark = (HtmlFormatter(style=style).get_style_defs(".highlight") for style in ("default", "github-dark"))
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}"


def style():
    """The style of all pages, with the font of the formulas in it: not every system has one for mathematics."""
    font = base64.b64encode((SOURCES / "math.woff2").read_bytes()).decode()
    text = (SOURCES / "style.css").read_text(encoding="utf-8")
    return text.replace("url(math.woff2)", f"url(data:font/woff2;base64,{font})") + colours()


def page(title, navigation_links, content):
    template = Template((SOURCES / "page.html").read_text(encoding="utf-8"))
    return template.substitute(title=html.escape(title), style=style(), navigation=navigation_links, content=content)


def index(lessons, summaries):
    """The first page: what the site is, and each lesson with its summary."""
    parts = [markdown((SOURCES / "index.md").read_text(encoding="utf-8"))]
    for (name, title), summary in zip(lessons, summaries):
        parts.append(f'<section><h2><a href="{name}.html">{html.escape(title)}</a></h2>{markdown(summary)}</section>')
    return re.sub(r'(href="\d\d-[\w-]+)\.ipynb', r"\1.html", "\n".join(parts))


def main(target, paths):
    target.mkdir(parents=True)
    notebooks = [nbformat.read(path, as_version=4) for path in paths]
    lessons = [(path.name.split(".")[0], heading(notebook)[0]) for path, notebook in zip(paths, notebooks)]
    for (name, title), notebook in zip(lessons, notebooks):
        text = page(title, navigation(lessons, name), body(notebook))
        (target / f"{name}.html").write_text(text, encoding="utf-8", newline="\n")
    first = index(lessons, [heading(notebook)[1] for notebook in notebooks])
    (target / "index.html").write_text(page("Chainrule", navigation(lessons, None), first), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])
