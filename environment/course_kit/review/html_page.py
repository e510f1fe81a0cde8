"""Pages of the review: whatever a student or anybody else wrote is text in them."""

import html

from course_kit import visible


def text(any_text):
    """As text in HTML, in an attribute too."""
    return html.escape(visible.of(str(any_text)), quote=True)


def page(title, body, scripts=True):
    script = '<script src="/static/review.js" defer></script>\n' if scripts else ""
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{text(title)}</title>\n<link rel="stylesheet" href="/static/review.css">\n{script}</head>\n<body>\n{body}</body>\n</html>\n'
    )


def link(address, words, more=""):
    return f'<a href="{text(address)}"{more}>{text(words)}</a>'


def form(action, xsrf, content, kind=""):
    return f'<form method="post" action="{text(action)}"{kind}>{xsrf}{content}</form>\n'


def hidden(name, value):
    return f'<input type="hidden" name="{text(name)}" value="{text(value)}">'


def line(name, label, value="", more=""):
    """One line to write into, with what it is called."""
    return f'<label>{text(label)} <input name="{text(name)}" value="{text(value)}" autocomplete="off"{more}></label> '


def area(name, label, value="", more=""):
    return f'<label class="wide">{text(label)} <textarea name="{text(name)}" rows="2"{more}>\n{text(value)}</textarea></label> '


def button(words, more=""):
    return f"<button{more}>{text(words)}</button>"
