"""What somebody does to a cell who does not want to be found out; the code means the same."""

import re

_DECLARED = re.compile(r"\b(?:double(?:\[\])*|int|var|boolean)\s+([a-z]\w*)\b(?!\s*\()")
_PADDING = """
    // counts what was seen so far
    private int seenSoFar(int[] marks) {
        int seen = 0;
        for (int mark : marks) {
            if (mark > 0) { seen += mark; }
        }
        return seen;
    }
"""


def renamed(code):
    """Other names for all variables, and other comments."""
    names = sorted(set(_DECLARED.findall(code)))
    changed = re.sub(r"//[^\n]*", "// mine", code)
    return re.sub(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b", lambda found: f"{found[0]}Of2", changed) if names else changed


def reordered(code):
    """The methods of a class the other way round."""
    head, *methods = re.split(r"\n(?=    public )", code)
    if len(methods) < 2:
        return code
    body, _, end = methods[-1].rpartition("}")
    return "\n".join([head, *reversed([*methods[:-1], body.rstrip()]), "}" + end])


def padded(code):
    """With a method that nobody calls."""
    if not re.search(r"\bclass\b", code):
        return _PADDING.replace("private ", "") + code
    body, _, end = code.rpartition("}")
    return body + _PADDING + "}" + end


WAYS = {"renamed": renamed, "reordered": reordered, "padded": padded}
