"""What is said of a cell that does not compile, and of a check after it, on the real kernel."""

from course_kit.loose_cells import CHECK, RELU, executed, shown, stdout


def check(stage, ready, times):
    """Runs cells on the kernel that is ready, and counts each proof; times: whether it knows %%time."""
    sources = [RELU, RELU.replace("Math.max(0, z[i][j])", "1 × z[i][j]"), CHECK, "%%time\n" * times + RELU, CHECK,
               RELU.replace("return a;", "return 1;"), CHECK]
    _, refused, before, _, timed, _, kept = executed(ready, sources, "refusals")
    said = stdout(refused).strip()
    named = "Line 4, column 59: Java does not know the character ×: type * instead."
    stage.check("a sign that is not Java is named", [] if said == named else [f"printed “{said}”"])
    note = "Cell [2] did not compile, so this check used the version from cell [1]."
    stage.check("the version that is checked is named", [] if note in shown(before) else [shown(before)])
    note = "Cell [6] did not compile, so this check used the version from cell [4]."
    stage.check("it is checked after a wrong type, too", [] if note in shown(kept) else [shown(kept)])
    cell = "checked relu of cell [4] · 2 of 2 points"
    stage.check(f"a cell that runs again{' below %%time' * times} is known", [] if cell in shown(timed) else [shown(timed)])
