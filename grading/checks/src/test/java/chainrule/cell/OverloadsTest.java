package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentException;
import chainrule.subject.TimeLimit;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods of one name that call each other, which a shell refuses in part. */
class OverloadsTest {

    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(System.getProperty("path.separator")))
            .map(Path::of)
            .toList();

    private static CompiledCells compile(String cell, String... others) {
        return new CellCompiler(CLASS_PATH, "import java.util.*; import java.io.*;").compile(cell, List.of(others));
    }

    private static double half(CompiledCells cells, double x) {
        assertEquals(List.of(), cells.diagnostics());
        CellLoader loader = new CellLoader(cells.classes(), OverloadsTest.class.getClassLoader());
        loader.run(cells.invocations());
        try (TimeLimit limit = TimeLimit.none()) {
            var subject = InProcessSubject.of(loader.code("half", cells.declarations()), limit);
            return subject.method(DoubleUnaryOperator.class).applyAsDouble(x);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A helper before and after, with parameters of another type, or another number of them.
                "double half(double[] x) { return x[0] / 2; } double half(double x) { return half(new double[] {x}); }",
                "double half(double x) { return half(new double[] {x}); } double half(double[] x) { return x[0] / 2; }",
                "double half(double x, double by) { return x / by; } double half(double x) { return half(x, 2); }",
                "double half(double x) { return half(x, 2); } double half(double x, double by) { return x / by; }",
                // Both call each other, in a chain, and from elsewhere.
                "double half(double[] x) { return x.length > 1 ? half(x[1]) : x[0] / 2; } double half(double x) { return half(new double[] {x}); }",
                "double half(double x) { return half(x, 1); } double half(double x, int n) { return half(x, n, 1); } double half(double x, int n, int m) { return x / (n + m); }",
                "double half(double x, int n) { return n > 0 ? half(x) : half(x, n, n); } double half(double x, int n, int m) { return x / 2; } int no = 0; double half(double x) { return half(x, no); }",
                // However they are written.
                "public static double half(double x[]) { return x[0] / 2; } @Deprecated private static double half(final double x) { return half(new double[] {x}); }",
                "double half(double... x) { return x[0] / 2; } double half(double x) { return half(new double[] {x}); }",
                "<T extends Number> double half(List<T> x) { return x.get(0).doubleValue() / 2; } double half(double x) { return half(List.of(x)); }",
                "double half(double[] x) throws IOException { return x[0] / 2; } double half(double x) { try { return half(new double[] {x}); } catch (IOException e) { return 0; } }",
                "void half(double[] x) { x[0] /= 2; } double half(double x) { double[] y = {x}; half(y); return y[0]; }",
                "// One\n/* and */ double /* two */ half(double[] x) { return x[0] / 2; /* half( */ } // three\ndouble half(double x) { return half(new double[] {x}); }",
                "double half(double[] x) { return x[0] / 2; } double half(double x) { return half(new double[] {x}); } double now = half(3.0); double f = half(new double[1]);",
                "double half(double[] x) { return 7; } double half(double[] x) { return x[0] / 2; } double half(double x) { return half(new double[] {x}); }",
                "double two = 2; record Two(double n) {} double half(Two x) { return x.n() / two; } double half(double x) { return half(new Two(x)); }"
            })
    void theyAreCompiledHoweverTheyAreWritten(String cell) {
        assertEquals(2.5, half(compile(cell), 5));
    }

    @Test
    void theyMayStandInSeveralCells() {
        String main = "double half(double x) { return half(new double[] {x}); }";
        assertEquals(2.5, half(compile(main, "double half(double[] x) { return x[0] / 2; }"), 5));
        assertEquals(
                2.5,
                half(
                        compile(
                                main,
                                "double half(double[] x) { return half(x[0], 2); }"
                                        + " double half(double x, int by) { return x / by; }"),
                        5));
        assertEquals(
                2.5,
                half(
                        compile(
                                main,
                                "double half(double[] x) { return x[0] / 2; }",
                                "double half(double x) { return 7; }"),
                        5));
    }

    @Test
    void theirAuthorIsToldThatANotebookMayRefuseThem() {
        String main = "double half(double x) { return half(new double[] {x}); }";
        String helper = "double half(double[] x) { return x[0] / 2; }";
        List<String> told = compile(main + helper).notes();
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("There are several methods named half"), told.get(0));
        assertEquals(
                told,
                compile("double twice(double x) { return half(x) * 4; }", main + helper)
                        .notes());
        assertEquals(
                List.of(),
                compile("double half(double x) { return x / 2; }" + helper).notes());
        assertEquals(
                List.of(),
                compile("double twice(double x) { return 2 * x; }", main + helper)
                        .notes());
    }

    @Test
    void theirLinesAreThoseOfTheCell() {
        CompiledCells cells = compile("""
                double half(double x) {
                    return half(new double[] {x});
                }
                // Between them.
                double half(double[] x) {
                    return x[1] / 2;
                }
                """);
        StudentException thrown = Assertions.assertThrows(StudentException.class, () -> half(cells, 1));
        assertEquals("half", thrown.frames().get(0).toString());
        assertEquals(
                List.of(6, 2),
                thrown.frames().stream()
                        .map(f -> cells.cellLine(f.className(), f.line()).orElse(-1))
                        .filter(line -> line > 0)
                        .limit(2)
                        .toList());
    }

    @Test
    void aMistakeInOneOfThemIsToldWithItsLine() {
        String cell = """
                double half(double[] x) {
                    return x[0] / 2;
                }
                double half(double x) {
                    String two = 2;
                    return half(new double[] {x});
                }
                """;
        assertEquals(
                List.of("line 5: this is of type int, but type java.lang.String is needed\n    String two = 2;"),
                compile(cell).diagnostics().stream().map(Diagnostic::toString).toList());
        assertEquals(
                List.of(
                        "line 6: half uses the variable two, which no cell declares\n    return two.length() * half(new double[] {x});"),
                compile(cell.replace("    String two = 2;\n    return", "\n    return two.length() *"))
                        .diagnostics()
                        .stream()
                        .map(Diagnostic::toString)
                        .toList());
    }
}
