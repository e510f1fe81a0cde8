package chainrule.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CellSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditableCellTest {

    private static final String CELL = """
            // what I try
            double half(double v) {
                return v / two;
            }

            class A {
                double w;
                A(double w) {
                    this.w = w;
                }
                double forward(double x) { return w * half(x); }
                double backward(double dz) {
                    double dw = dz * 3;
                    return dw;
                }
            }
            """;

    private static EditableCell read(String cell, String... beside) {
        return new EditEngine(SampleCells.CLASS_PATH, "import java.util.*;")
                .read(new CellSource(cell, List.of(beside)))
                .orElseThrow();
    }

    @Test
    void aLineBelongsToItsMethod() {
        EditableCell cell = read(CELL, "double two = 2;");
        assertEquals("half", cell.symbol(3));
        assertEquals("A.w", cell.symbol(7));
        assertEquals("the constructor of A", cell.symbol(9));
        assertEquals("A.forward", cell.symbol(11));
        assertEquals("", cell.symbol(1));
    }

    @Test
    void whatOtherCellsDeclareComesAlongAndIsNotEdited() {
        EditableCell cell = read("double f(double v) { return v; }", "double g(double v) {\n return 2 - v;\n}");
        assertTrue(cell.edits().stream().allMatch(e -> e.lines().first() == 1));
        EditedCell edited = cell.compile(cell.edits()).orElseThrow();
        assertEquals(2, edited.switched().code("f", 0).methods().size());
    }

    @Test
    void importsOfOtherCellsHold() {
        assertEquals(
                "f",
                read("double f() { return abs(-1.0); }", "import static java.lang.Math.abs;")
                        .symbol(1));
    }

    @Test
    void whatIsPrintedGoesNowhere() throws Exception {
        EditableCell cell =
                read("double f() {\n System.out.println(1); java.lang.System.err.print(2); return unknown(3); }"
                        + " double unknown(int a) { return a; }");
        EditedCell edited = cell.compile(cell.edits()).orElseThrow();
        var f = edited.switched().code("f", 0).methods().stream()
                .filter(m -> m.getName().equals("f"))
                .findFirst()
                .orElseThrow();
        f.setAccessible(true);
        var before = System.out;
        var said = new java.io.ByteArrayOutputStream();
        System.setOut(new java.io.PrintStream(said));
        try {
            assertEquals(3.0, f.invoke(null));
        } finally {
            System.setOut(before);
        }
        assertEquals("", said.toString());
    }

    @Test
    void aMethodTakesPartInWhatItNamesAndInWhatThoseDoThatCallIt() {
        EditableCell cell = read(CELL, "double two = 2;");
        assertEquals(Optional.of(true), cell.reaches("dw", 13));
        assertEquals(Optional.of(false), cell.reaches("dw", 11));
        assertEquals(Optional.of(true), cell.reaches("forward", 3));
        assertEquals(Optional.empty(), cell.reaches("db", 13));
    }

    @Test
    void whatGoesAroundAMethodRanksLast() {
        EditableCell cell = read("double half(double v) { return v / 2; } double f(double v) { return half(v + 1); }");
        assertEquals(EditRank.BYPASS, rank(cell, "v / 2 → v"));
        assertEquals(EditRank.BYPASS, rank(cell, "half(v + 1) → (v + 1)"));
        assertEquals(EditRank.LIKELY, rank(cell, "v / 2 → v * 2"));
        assertFalse(cell.edits().stream().allMatch(e -> e.rank() == EditRank.BYPASS));
    }

    /** That is a term more and another sign: it would make up for two mistakes in the lines before. */
    @Test
    void aResultOfLinesBeforeIsTakenFromNothing() {
        EditableCell cell = read("double f(double v, double b) { double sum = 0; sum -= v; return sum; }");
        assertEquals(EditRank.OTHER, rank(cell, "sum → sum + b"));
        assertFalse(cell.edits().stream().anyMatch(e -> e.change().equals("sum → b - sum")));
        assertEquals(EditRank.OTHER, rank(read("double f(double v, double b) { return v; }"), "v → b - v"));
    }

    private static EditRank rank(EditableCell cell, String change) {
        return cell.edits().stream()
                .filter(e -> e.change().equals(change))
                .map(Edit::rank)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        cell.edits().stream().map(Edit::change).toList()));
    }
}
