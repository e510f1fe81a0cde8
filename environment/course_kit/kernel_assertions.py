"""`assert` in a cell is checked, on the real kernel; in libraries it is not."""

from course_kit import loose_cells

_CELL = """\
class Fraction {
    int of(int n) {
        assert n != 0 : "n is 0";
        return 12 / n;
    }
}
try {
    new Fraction().of(0);
} catch (AssertionError e) {
    System.out.print(e.getMessage());
}"""
_LIBRARY = "System.out.print(Network.class.desiredAssertionStatus());"


def check(stage, ready):
    """Runs cells on the kernel that is ready; counts each proof."""
    said, library = loose_cells.printed(ready, [_CELL, _LIBRARY], "assertions")
    stage.check("assert in a cell is checked", [] if said == "n is 0" else [f"printed “{said}”"])
    stage.check("assert in a library is not", [] if library == "false" else [f"printed “{library}”"])
