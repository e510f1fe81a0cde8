"""Formulas as MathML that every browser draws alike; runs inside the private Python environment.

latex2mathml translates. What MathML Core, the part that browsers share, has no rule for is written out here: the space
beside the name of a function, the length of an arrow under its label, signs, and the two sides of a norm.
"""

import math
import xml.etree.ElementTree as ElementTree

from latex2mathml.converter import convert

NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"
THIN = "0.167em"  # TeX's space between a function's name and what it is applied to
MINUS, BAR, PRIME = "\u2212", "\u2016", "\u2032"
# A minus behind one of these, or at the start, is a sign and stands close to its number.
_BEFORE_A_SIGN = set("([,=·≈⇒<>")
_OPENING, _CLOSING = set("([{⟨⌈⌊"), set(")]}⟩⌉⌋")


def mathml(latex, display):
    """A formula of LaTeX as an element of HTML."""
    root = ElementTree.fromstring(convert(latex.strip(), display=display))
    for element in list(root.iter()):
        element.tag = element.tag.removeprefix(NAMESPACE)
    for element in list(root.iter()):
        _prime(element)
    for element in list(root.iter()):
        _ordinary(element)
        _arrow(element)
        _signs(element)
        _norms(element)
        _functions(element)
    return " ".join(ElementTree.tostring(part, encoding="unicode") for part in (_parts(root) if display == "inline" else [root]))


def _parts(root):
    """Formulas in a row, with space behind the comma between two: several, as browsers break lines between formulas only."""
    row = root[0]
    parts, depth = [[]], 0
    for child, after in zip(row, [*list(row)[1:], None]):
        depth += _is_operator(child, _OPENING) - _is_operator(child, _CLOSING)
        if not parts[-1] and _is_space(child):
            continue
        parts[-1].append(child)
        if depth == 0 and _is_operator(child, {","}) and after is not None and _is_space(after):
            parts.append([])
    for part in filter(None, parts):
        formula = ElementTree.Element("math", root.attrib)
        ElementTree.SubElement(formula, "mrow").extend(part)
        yield formula


def _prime(element):
    """A prime stands beside its letter: the sign is a high one already, and as an exponent it would float above."""
    if element.tag == "msup" and element[1].text == PRIME:
        element.tag = "mrow"
        element[1].tag = "mo"
        element[1].attrib |= {"lspace": "0.08em", "rspace": "0"}


def _ordinary(element):
    """A slash, ∂ and ∞ stand close to their neighbours, as letters do, and so does a sign that is alone."""
    if _is_operator(element, {"/", "∂", "∞"}):
        element.attrib |= {"lspace": "0", "rspace": "0"}
    if element.tag == "math" and len(element) == len(element[0]) == 1 and element[0][0].tag == "mo":
        element[0][0].attrib |= {"lspace": "0", "rspace": "0"}


def _arrow(element):
    """A label on an arrow: browsers do not agree on arrows that grow, so this one is put together from signs."""
    if element.tag == "mover" and element[0].tag == "mstyle" and element[0][0].text == "→":
        label = element[1][0]
        letters = len("".join(label.itertext()))
        line, head = ElementTree.Element("mtext"), ElementTree.Element("mtext", style="margin-left: -0.1em")
        # In widths of an m: a letter of the label takes 0.4, a piece of the line 0.6 and the arrow 0.9.
        line.text, head.text = "─" * max(1, math.ceil((0.4 * letters - 0.1) / 0.6)), "→"
        element[0] = ElementTree.Element("mrow")
        element[0].extend([line, head])
        element[1] = label


def _signs(element):
    if element.tag not in ("mrow", "mtd", "mstyle", "math"):
        return
    before = None
    for child in element:
        if _is_operator(child, {MINUS}) and (before is None or _is_operator(before, _BEFORE_A_SIGN)):
            child.set("form", "prefix")
        if not _is_space(child):
            before = child


def _norms(element):
    """‖ looks the same on both sides; which one it is decides about the space beside it."""
    bars = [child for child in element if _is_operator(child, {BAR})]
    for i, bar in enumerate(bars):
        bar.set("form", "prefix" if i % 2 == 0 else "postfix")
        bar.set("stretchy", "false")


def _functions(element):
    """A function's name stands upright, with space between it and a letter, a number or a fraction beside it, as TeX sets it."""
    if element.tag == "mo" and len(element.text or "") > 1 and element.text.isalpha():
        element.tag = "mi"  # no operator has its default space before a bracket
    spaced = []
    for child, after in zip(element, [*list(element)[1:], None]):
        spaced.append(child)
        if after is None or element.tag not in ("mrow", "mtd", "mstyle", "math"):
            continue
        operand_behind = _is_function(child) and after.tag not in ("mo", "mspace")
        operand_before = _is_function(after) and (child.tag not in ("mo", "mspace") or _is_operator(child, _CLOSING))
        if operand_behind or operand_before:
            spaced.append(_space(THIN))
    element[:] = spaced


def _is_function(element):
    """log or max, with an index or without."""
    if element.tag in ("msub", "munder", "msup", "msubsup"):
        return _is_function(element[0])
    return element.tag in ("mi", "mo") and len(element.text or "") > 1 and element.text.isalpha()


def _is_operator(element, signs):
    return element.tag == "mo" and element.text in signs


def _is_space(element):
    return element.tag == "mspace" or element.tag == "mtext" and not element.text.strip("\u00a0 ")


def _space(width):
    return ElementTree.Element("mspace", width=width)
