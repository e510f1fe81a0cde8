"""Where an import may stand: in a kernel that the kit does not help, a comment or an empty line directly above one empties variables."""

import re

# A shell compiles an import together with all that stands between the piece before it and the import, and puts this above
# every snippet. Another line there, and the line numbers of all earlier snippets change, so they are loaded again. The
# start-up script of the lessons keeps their variables, but lessons are run on other kernels too.
_PART = re.compile(
    r"""(?P<gap>(?:\s|//[^\n]*|/\*.*?\*/)+)|\"{3}(?:\\.|.)*?\"{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\w+|.""", re.DOTALL
)
ADVICE = (
    "move the imports to the first line and the comment below them, with no empty line above or between"
    " (a Java kernel that was not started by this kit would otherwise set variables of earlier cells to null)"
)


def faults(source):
    """The lines of the imports that a comment or an empty line precedes, each as a sentence that says what to do."""
    gap = ""
    for part in _PART.finditer(source):
        if part["gap"]:
            gap = part["gap"]
            continue
        line_break = "\n" if part.start() > len(gap) else ""  # one ends the piece before, where there is one
        if part[0] == "import" and gap.strip(" \t") not in ("", line_break):
            line = source.count("\n", 0, part.start()) + 1
            yield f"has a comment or an empty line directly above the import in line {line}: {ADVICE}"
        gap = ""
