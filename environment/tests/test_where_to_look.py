import re
import unittest
from types import SimpleNamespace

from course_kit import environment_tests, kernel, loose_cells, places

SET_UP = places.venv_python().exists() and (kernel.DATA / "kernels" / kernel.NAME / "kernel.json").exists()

HELPER = "// in a cell of its own\ndouble bend(double v) { return Math.max(v, ZERO); }\ndouble ZERO = 0;"
RELU = """// my first try
int tried = 1;
System.out.println("tried " + tried);
double[][] relu(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 1; i < z.length; i++) {
        for (int j = 0; j < z[i].length; j++) {
            a[i][j] = bend(z[i][j]);
        }
    }
    return a;
}"""
CHECK = 'Check.exercise("relu", z -> relu(z))'
LINE = re.compile("<details><summary>where to look</summary>(.*?)<pre[^>]*>(.*?)</pre></details>", re.DOTALL)


@unittest.skipUnless(SET_UP, "course start was not run yet")
class WhereToLookTest(unittest.TestCase):
    """The line of a mistake, as a notebook's own output shows it."""

    @environment_tests.slow
    def test_a_failed_check_is_followed_by_its_line_in_the_same_output(self):
        right = RELU.replace("i = 1", "i = 0")
        trace = right.replace("{\n", '{\n    System.setProperty("trace", System.getProperty("trace", "") + "x");\n', 1)
        sources = [HELPER, RELU, CHECK, right, CHECK, trace.replace("j = 0", "j = 1"), 'System.clearProperty("trace");', CHECK,
                   'System.out.print(System.getProperty("trace").length());']
        ready = SimpleNamespace(python=places.venv_python())
        cells = loose_cells.executed(ready, sources, "where-to-look")
        shown = [html(cell) for cell in cells]
        self.assertEqual([len(html) for html in shown], [0, 0, 1, 0, 1, 0, 0, 1, 0])
        self.assertIn("0 of 2 points", shown[2][0])
        message, where = LINE.search(shown[2][0]).groups()
        self.assertEqual(message, "A single change in line 6 makes all checks pass.")
        self.assertEqual(where, "relu, line 6 of cell [2]: for (int i = 1; i &lt; z.length; i++) {")
        self.assertIn("2 of 2 points", shown[4][0])
        self.assertEqual([LINE.search(html[0]) for html in (shown[4], shown[7])], [None, None], "the last one does more than compute")
        self.assertEqual(loose_cells.stdout(cells[2]), "", "what the cell prints is not printed again")
        self.assertLess(int(loose_cells.stdout(cells[8])), 60, "its check calls it so often, a search hundreds of times")


def html(cell):
    return ["".join(output["data"]["text/html"]) for output in cell["outputs"] if "text/html" in output.get("data", {})]
