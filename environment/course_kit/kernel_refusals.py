"""What is said of a cell that does not compile, and of a check after it, on the real kernel."""

from course_kit import loose_cells

_RIGHT = """\
double[][] relu(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++)
        for (int j = 0; j < z[0].length; j++) a[i][j] = Math.max(0, z[i][j]);
    return a;
}"""
_CHECK = 'Check.exercise("relu", z -> relu(z));'


def check(stage, ready, times):
    """Runs cells on the kernel that is ready, and counts each proof; times: whether it knows %%time."""
    sources = [_RIGHT, _RIGHT.replace("Math.max(0, z[i][j])", "1 × z[i][j]"), _CHECK, "%%time\n" * times + _RIGHT, _CHECK]
    _, refused, before, _, timed = loose_cells.executed(ready, sources, "refusals")
    said = loose_cells.stdout(refused).strip()
    named = "Line 4, column 59: × is not a sign of Java: type * instead."
    stage.check("a sign that is not Java is named", [] if said == named else [f"printed “{said}”"])
    note = "Cell [2] did not compile; this is the version of cell [1]."
    stage.check("the version that is checked is named", [] if note in _shown(before) else [_shown(before)])
    cell = "checked relu of cell [4] · 2 of 2 points"
    stage.check(f"a cell that runs anew{' below %%time' * times} is known", [] if cell in _shown(timed) else [_shown(timed)])


def _shown(cell):
    return "\n".join("".join(output["data"]["text/plain"]) for output in cell["outputs"] if "data" in output)
