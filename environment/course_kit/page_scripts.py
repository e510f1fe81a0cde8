"""Scripts in pages: each output of a player brings the same one, so that it plays alone; a whole page needs it once."""

import re

SCRIPT = re.compile(r'<script type="module">.*?</script>\n?', re.DOTALL)


def once(page):
    """Leaves out each script that stands further up already, to the letter."""
    seen = set()

    def first(found):
        text = found[0].strip()
        if text in seen:
            return ""
        seen.add(text)
        return found[0]

    return SCRIPT.sub(first, page)
