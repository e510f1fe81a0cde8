"""Text that anybody may have written, with everything that cannot be seen spelled out, as \\u202E.

The table is that of chainrule.chart.VisibleText, which says why each of these is there; a test compares the two.
"""

HIDDEN = (
    (0x0, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x200B, 0x200B),
    (0x200E, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xD800, 0xDFFF), (0xFDD0, 0xFDEF), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0x13430, 0x1343F), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE00FF), (0xE01F0, 0xE0FFF),
)
JOINERS = ((0x200C, 0x200D),)
SELECTORS = ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))
JOINED = (
    (0x600, 0x18AF), (0x1CD0, 0x1CFF), (0x2030, 0x2BFF), (0x3030, 0x9FFF), (0xA800, 0xABFF), (0xF900, 0xFAFF), (0xFB50, 0xFDFF),
    (0x10A00, 0x11FFF), (0x1E900, 0x1E95F), (0x1F000, 0x1FAFF), (0x20000, 0x3FFFF),
)


def of(text):
    """Lines stay lines, and tabs stay tabs."""
    return _shown(text.replace("\r\n", "\n"), "\n\t")


def line(text):
    """All in one line: line breaks and tabs are spelled out too."""
    return _shown(text, "")


def spelled(character):
    """A character in ASCII, as Java and JSON write it."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02X}{units[i + 1]:02X}" for i in range(0, len(units), 2))


def _shown(text, kept):
    if text.isascii() and text.isprintable():
        return text
    before = [0, *map(ord, text)]
    return "".join(c if c in kept or not _hidden(ord(c), last) else spelled(c) for c, last in zip(text, before))


def _hidden(c, before):
    selector = _among(SELECTORS, c)
    if selector or _among(JOINERS, c):
        again = selector and _among(SELECTORS, before)
        return again or not _among(JOINED, before) and not _among(SELECTORS, before)
    return _among(HIDDEN, c) or c & 0xFFFE == 0xFFFE


def _among(ranges, c):
    return any(first <= c <= last for first, last in ranges)
