package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CellCompiler;
import chainrule.cell.CompiledCells;
import chainrule.cell.Declaration;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryUseTest {

    private static final Path EXERCISES = Path.of("src/test/exercises");

    private static CellCompiler compiler() throws IOException {
        List<Path> classPath = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
        return new CellCompiler(classPath, Files.readString(Path.of("../../environment/kernel/startup.jsh")));
    }

    private static Optional<String> note(String cell, String... others) throws IOException {
        var compiled = compiler().compile(cell, List.of(others));
        assertEquals(List.of(), compiled.diagnostics());
        return note(compiled);
    }

    private static Optional<String> note(CompiledCells compiled) {
        List<String> own = compiled.declarations().stream()
                .filter(Declaration::inExercise)
                .map(Declaration::className)
                .toList();
        return LibraryUse.note(
                own, name -> Optional.ofNullable(compiled.classes().get(name)));
    }

    @Test
    void aLayerThatHandsTheWorkToTheLibrarysIsNoticed() throws IOException {
        String note = note("""
                class MyDense implements Layer {
                    private final Layer inner;

                    MyDense(double[][] W, double[][] b) {
                        inner = new Dense(W[0].length, W.length, new Random(1));
                    }

                    public double[][] forward(double[][] x) {
                        return inner.forward(x);
                    }

                    public double[][] backward(double[][] upstream) {
                        return inner.backward(upstream);
                    }
                }
                """).orElseThrow();
        assertTrue(note.startsWith("Your code calls the library's Dense. That works here, but not when"), note);
    }

    @Test
    void alsoWhereAHelperInAnotherCellDoesIt() throws IOException {
        String note = note(
                        "double[][] relu(double[][] z) { return help(z); }",
                        "double[][] help(double[][] z) { return new Relu().forward(z); }")
                .orElseThrow();
        assertTrue(note.contains("the library's Relu."), note);
    }

    @Test
    void aClassOfAnotherJarIsNoticedAndOneOfTheJdkIsNot() throws IOException {
        String note = note("double relu(double z) { return org.knowm.xchart.XYChart.class.hashCode() + z; }")
                .orElseThrow();
        assertTrue(note.startsWith("Your code calls org.knowm.xchart.XYChart. That works here, but not when"), note);
        assertEquals(
                Optional.empty(),
                note("double relu(double z) { return java.sql.Types.INTEGER + new java.util.BitSet().size() * z; }"));
    }

    @Test
    void theCheckLineItselfIsNoPartOfTheAnswer() throws IOException {
        var compiled = compiler().compile("""
                double[][] relu(double[][] z) { return new Relu().forward(z); }
                double[][] own(double[][] z) { return z; }
                Check.exercise("relu", z -> relu(z));
                Check.exercise("relu", z -> own(z));
                """, List.of());
        List<String> lines =
                compiled.invocations().stream().map(i -> i.className()).toList();
        assertEquals(2, lines.size());
        Function<String, Optional<byte[]>> bytes =
                n -> Optional.ofNullable(compiled.classes().get(n));
        String note =
                LibraryUse.note(LibraryUse.called(lines.get(0), bytes), bytes).orElseThrow();
        assertTrue(note.contains("the library's Relu."), note);
        assertEquals(Optional.empty(), LibraryUse.note(LibraryUse.called(lines.get(1), bytes), bytes));
    }

    @Test
    void interfacesParametersMatricesAndOnesOwnClassesAreNoneOfIt() throws IOException {
        assertEquals(Optional.empty(), note("""
                class Dense implements Layer {
                    final Parameter w = new Parameter("W", new double[1][1]);

                    public double[][] forward(double[][] x) {
                        return multiply(x, transpose(w.value()));
                    }

                    public double[][] backward(double[][] upstream) {
                        return new Dense().forward(upstream); // new Relu()
                    }
                }
                """));
    }

    @Test
    void noRightAnswerIsAccused() throws IOException {
        CellCompiler compiler = compiler();
        try (Stream<Path> files = Files.walk(EXERCISES)) {
            List<Path> right = files.filter(f -> f.endsWith("solution.jsh")).toList();
            assertTrue(right.size() > 15, right::toString);
            for (Path file : right) {
                assertEquals(
                        Optional.empty(), note(compiler.compile(Files.readString(file), List.of())), file::toString);
            }
        }
    }
}
