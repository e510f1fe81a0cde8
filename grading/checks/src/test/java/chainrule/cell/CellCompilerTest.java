package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.layer.Layer;
import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentException;
import chainrule.subject.TimeLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellCompilerTest {

    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(System.getProperty("path.separator")))
            .map(Path::of)
            .toList();

    private static CompiledCells compile(String cell, String... others) {
        return new CellCompiler(CLASS_PATH, "import chainrule.layer.*;").compile(cell, List.of(others));
    }

    private static double twice(CompiledCells cells, double x) {
        CellLoader loader = new CellLoader(cells.classes(), CellCompilerTest.class.getClassLoader());
        loader.run(cells.invocations());
        try (TimeLimit limit = new TimeLimit(Duration.ofSeconds(5))) {
            var subject = InProcessSubject.of(loader.code("twice", cells.declarations()), limit);
            return subject.method(DoubleUnaryOperator.class).applyAsDouble(x);
        }
    }

    @Test
    void aMethodIsCompiledLoadedAndCalled() {
        CompiledCells cells = compile("double twice(double x) {\n  return 2 * x;\n}");
        assertTrue(cells.compiles());
        assertEquals(3.0, twice(cells, 1.5));
    }

    @Test
    void helpersAndConstantsOfOtherCellsAreThereButTheirStatementsNeverRun() {
        CompiledCells cells = compile(
                "double twice(double x) { return times(x); }",
                "double factor = 1 + 1; double now = System.nanoTime(); System.exit(1); factor = 3;",
                "double times(double x) { return factor * x; }");
        assertEquals(List.of(), cells.diagnostics());
        assertEquals(1, cells.invocations().size(), "only the variable that times needs");
        assertEquals(3.0, twice(cells, 1.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DoubleUnaryOperator f = v -> 2 * v;                        | f.applyAsDouble(x)",
                "DoubleBinaryOperator f = Math::pow;                        | 2 * f.applyAsDouble(x, 1)",
                "double[] two = new double[3]; double[][] m = {two, {2}};   | m[1][0] * x + two[0]",
                "var numbers = new ArrayList<Double>(List.of(1.0, 2.0));    | numbers.get(1) * x",
                "double half() { return 0.5; } double h = half();           | x / h",
                "double a = 1; double b = a + 1; final double c = b;        | c * x",
                "class Two { double n = 2; } Two two = new Two();           | two.n * x",
                "double t = 1 > 0 ? Math.sqrt(4) : 0;                       | t * x",
                "double[] w = IntStream.range(1, 3).mapToDouble(i -> i).toArray(); | w[1] * x",
                "Supplier<DoubleUnaryOperator> s = () -> v -> v + v;        | s.get().applyAsDouble(x)"
            })
    void variablesOfOtherCellsAreThereWhateverTheirInitialiser(String other, String expression) {
        CompiledCells cells = compile(
                "double twice(double x) { return %s; }".formatted(expression),
                "import java.util.*; import java.util.function.*; import java.util.stream.*;",
                other);
        assertEquals(List.of(), cells.diagnostics());
        assertEquals(3.0, twice(cells, 1.5));
    }

    @Test
    void aVariableThatCannotBeSetIsToldAndKeepsNothingElseFromRunning() {
        CompiledCells cells = compile(
                "double twice(double x) { return (two + (missing == null ? 0 : 1)) * x; }",
                "int[] missing = new int[-1];",
                "double two = 2;");
        CellLoader loader = new CellLoader(cells.classes(), CellCompilerTest.class.getClassLoader());
        assertEquals(
                List.of("The variable missing of another cell is not set: its initialiser threw"
                        + " NegativeArraySizeException: -1."),
                loader.run(cells.invocations()).stream()
                        .map(FailedStatement::note)
                        .toList());
        assertEquals(3.0, twice(cells, 1.5));
    }

    @Test
    void aClassThatIsNotThereInGradingIsToldAsThat() {
        StudentException missing = new StudentException("NoClassDefFoundError", "chainrule/graph/Value", List.of());
        assertEquals(
                "The variable p of another cell is not set: its initialiser uses chainrule.graph.Value, which is not"
                        + " available when a notebook is graded.",
                new FailedStatement(new Invocation("C", "m", "p"), missing).note());
        assertEquals(
                "A statement in the cell uses chainrule.graph.Value, which is not available when a notebook is graded.",
                new FailedStatement(new Invocation("C", "m", ""), missing).note());
    }

    @Test
    void aNameInATextBringsNoVariableOfAnotherCell() {
        CompiledCells cells = compile(
                "double twice(double x) { String p = \"p\"; System.out.println(\"theta \" + p); return 2 * x; }",
                "int p = 1 / 0;",
                "int theta = 1 / 0;");
        assertEquals(List.of(), cells.invocations());
        assertEquals(3.0, twice(cells, 1.5));
    }

    @Test
    void inTheExercisesOwnCellNothingRunsAfterAStatementThatThrows() {
        CompiledCells cells = compile("double[] seen = {0};\nint n = Integer.parseInt(\"x\");\nseen[0] = 1 / 0;");
        CellLoader loader = new CellLoader(cells.classes(), CellCompilerTest.class.getClassLoader());
        List<FailedStatement> failed = loader.run(cells.invocations());
        assertEquals(1, failed.size());
        assertTrue(failed.get(0).note().startsWith("A statement in the cell threw NumberFormatException"));
    }

    @Test
    void aMethodMayCallOneThatIsDeclaredBelowIt() {
        CompiledCells cells =
                compile("double twice(double x) { return below(x); }\ndouble below(double x) { return x + x; }");
        assertEquals(3.0, twice(cells, 1.5));
    }

    @Test
    void theExercisesOwnDeclarationWinsOverAnotherCells() {
        CompiledCells cells =
                compile("double twice(double x) { return 2 * x; }", "double twice(double x) { return -x; }");
        assertEquals(3.0, twice(cells, 1.5));
    }

    @Test
    void aCellThatDoesNotCompileElsewhereCostsNothing() {
        CompiledCells cells = compile(
                "double twice(double x) { return x < 0 ? -twice(-x) : 2 * x; }",
                "double twice(String x) { return x; }\nclass Broken { int f( }");
        assertEquals(3.0, twice(cells, 1.5));
        assertTrue(cells.notes().stream().anyMatch(n -> n.contains("another cell")), cells.notes()::toString);
    }

    @Test
    void aVariableThatHangsOnOneNotLoadedIsLeftOutInSilence() {
        CompiledCells cells = compile("int half = 1;", "var data = load();\n// half of it\ndouble half = data / 2;");
        assertEquals(List.of(), cells.notes());
        assertEquals(List.of(), cells.diagnostics());
    }

    @Test
    void aTypeThatIsLeftOutIsNamedByItsFirstLineOfCode() {
        CompiledCells cells = compile("int a = new Helper().n;", "// my helper\nclass Helper { int n = \"one\"; }");
        assertEquals(
                List.of(
                        "This part of another cell was left out because it does not compile: class Helper { int n = \"one\"; }"),
                cells.notes());
    }

    @Test
    void aTypeOfTheStartUpCellThatIsLeftOutIsSaidToBeThere() {
        CompiledCells cells = new CellCompiler(List.of(), "class Helper { int n = \"one\"; }")
                .compile("int a = new Helper().n;", List.of());
        assertEquals(
                List.of(
                        "This part of the start-up cell was left out because it does not compile: class Helper { int n = \"one\"; }"),
                cells.notes());
    }

    @Test
    void whatTheExerciseCannotDependOnIsNotLookedAt() {
        CompiledCells cells = compile(
                "double twice(double x) { return times(x); }",
                "class Helper { int n = \"one\"; }",
                "double factor = 2; double other = 3;",
                "double times(double x) { return factor * x; }");
        assertEquals(List.of(), cells.notes());
        assertEquals(1, cells.invocations().size(), "the variable that times needs");
        assertEquals(3.0, twice(cells, 1.5));
    }

    @Test
    void aLongLineWithManyErrorsIsToldInFewWords() {
        StringBuilder fields = new StringBuilder("/*" + "x".repeat(100_000) + "*/");
        IntStream.range(0, 100).forEach(i -> fields.append("int a%d = b%d;".formatted(i, i)));
        CompiledCells cells = compile("class A {" + fields + "}");
        assertTrue(cells.diagnostics().size() > 50, cells.diagnostics()::toString);
        assertTrue(cells.diagnostics().toString().length() < 100_000);
    }

    @Test
    void manyLongPiecesThatAreLeftOutAreToldInFewWords() {
        StringBuilder other = new StringBuilder();
        IntStream.range(0, 30)
                .forEach(
                        i -> other.append("class Helper { int n = \"%d\"; /*%s*/ }\n".formatted(i, "x".repeat(4_000))));
        CompiledCells cells = compile("int twice(int x) { return new Helper().n; }", other.toString());
        assertEquals(21, cells.notes().size(), cells.notes()::toString);
        assertTrue(cells.notes().toString().length() < 20_000, cells.notes()::toString);
    }

    @Test
    void aCommandOfNotebooksWhereJavaStandsSaysWhereItMayStand() {
        CompiledCells cells = compile("// timed\n%%time\nint twice(int n) { return 2 * n; }");
        assertEquals(2, cells.diagnostics().get(0).line(), cells.diagnostics()::toString);
        assertEquals(
                "in column 1, %%time is a command only in the first line of a cell: move it there",
                cells.diagnostics().get(0).message());
    }

    @Test
    void figuresThatTheKitLacksAreToldWithWhatItHas() {
        CompiledCells cells = compile("import tech.tablesaw.plotly.Plot;\nint twice(int n) { return 2 * n; }");
        assertTrue(
                cells.diagnostics().get(0).message().startsWith("Tablesaw's figures"), cells.diagnostics()::toString);
    }

    @Test
    void anErrorNamesTheLineOfTheCellInPlainWords() {
        CompiledCells cells = compile("int a = 1;\n\ndouble twice(double x) {\n  int y = x;\n  return y;\n}");
        assertEquals(4, cells.diagnostics().get(0).line(), cells.diagnostics()::toString);
        assertEquals(
                "a value of type double does not fit into type int: cast it, or use double",
                cells.diagnostics().get(0).message());
    }

    @Test
    void aMethodThatHidesOneOfTheLibraryIsSaidToDoSo() {
        CompiledCells cells = compile(
                "double f(double x) { return max(x, 0); }",
                "import static java.lang.Math.*;",
                "double max(double a, double b, double c) { return a > b ? a : c; }");
        assertEquals(
                "the method max that a cell declares needs (double,double,double), but here it is given (double,int);"
                        + " it hides a method of the library that has the same name",
                cells.diagnostics().get(0).message());
    }

    @Test
    void aMethodWithOtherParametersIsToldWithThese() {
        CompiledCells cells = compile("double f() { return Integer.toHexString(1, 2).length(); }");
        assertEquals(
                "the method toHexString of java.lang.Integer needs (int), but here it is given (int,int)",
                cells.diagnostics().get(0).message());
    }

    @Test
    void anErrorIsSaidInEnglishWhateverTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPANESE); // The compiler has its words in it.
            assertEquals(
                    "one path through this method ends without a return",
                    compile("int one() { }").diagnostics().get(0).message());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aNameThatNoCellDeclaresIsAnErrorOfTheCell() {
        CompiledCells cells =
                compile("double one() { return 1; }\n\ndouble twice(double x) {\n  return factor * x;\n}");
        assertEquals(4, cells.diagnostics().get(0).line(), cells.diagnostics()::toString);
        assertTrue(cells.diagnostics().get(0).message().contains("factor"), cells.diagnostics()::toString);
    }

    @Test
    void anOpenBraceIsSaidToBeOpen() {
        CompiledCells cells = compile("int a = 1;\ndouble twice(double x) {\n  return x;\n");
        assertEquals(2, cells.diagnostics().get(0).line());
        assertTrue(cells.diagnostics().get(0).message().contains("not finished"));
    }

    @Test
    void anExceptionNamesTheLineOfTheCell() {
        String cell =
                "int a = 1;\n\nclass Mine {\n  double[] v = {1};\n  double twice(double x) {\n    return v[7];\n  }\n}\n"
                        + "double twice(double x) {\n  return new Mine().twice(x);\n}";
        CompiledCells cells = compile(cell);
        StudentException e = Assertions.assertThrows(StudentException.class, () -> twice(cells, 1));
        assertEquals("ArrayIndexOutOfBoundsException", e.type());
        assertEquals("[Mine.twice, twice]", e.frames().toString());
        assertEquals(
                List.of(6, 10),
                e.frames().stream()
                        .map(f -> cells.cellLine(f.className(), f.line()).orElse(-1))
                        .toList());
    }

    @Test
    void aClassMayImplementAnInterfaceOfTheClassPath() {
        String cell = "class MyLayer implements Layer {\n"
                + "  public double[][] forward(double[][] x) { return x; }\n"
                + "  public double[][] backward(double[][] d) { return null; }\n}";
        CompiledCells cells = compile(cell);
        assertEquals(List.of(), cells.diagnostics());
        CellLoader loader = new CellLoader(cells.classes(), getClass().getClassLoader());
        try (TimeLimit limit = new TimeLimit(Duration.ofSeconds(5))) {
            double[][] x = {{1}};
            var subject = InProcessSubject.of(loader.code("Other", cells.declarations()), limit);
            assertEquals(x, subject.create(Layer.class).forward(x));
            assertTrue(subject.notes().get(0).contains("MyLayer fits"));
        }
    }
}
