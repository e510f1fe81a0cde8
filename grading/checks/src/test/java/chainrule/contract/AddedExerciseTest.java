package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author adds one folder and one cell, in a copy of the lesson, and the contract says what is missing until all is there. */
class AddedExerciseTest {

    private static final Path LESSON = Path.of("../../notebooks/02-forward-propagation.ipynb");
    private static final String STUB = """
        static double[][] leakyRelu(double[][] z) {
            throw new UnsupportedOperationException("not written yet");
        }\
        """;
    private static final String SOLUTION = """
        static double[][] leakyRelu(double[][] z) {
            return map(z, v -> v > 0 ? v : 0.01 * v);
        }
        """;
    private static final String CELLS = """
        [alternatives]
        by-max: v > 0 ? v : 0.01 * v → Math.max(v, 0.01 * v)
        sum: v > 0 ? v : 0.01 * v → Math.max(0, v) + 0.01 * Math.min(0, v)
        either-side: v > 0 ? v : 0.01 * v → v < 0 ? v / 100 : v

        [mutants]
        leak-forgotten (of by-max): 0.01 * v → 0
        leak-everywhere: v > 0 ? v : →
        leak-sign: 0.01 → -0.01
        leak-too-large: 0.01 → 0.1
        """;

    @TempDir
    private Path copy;

    @Test
    void aFolderAndACellAreAnExercise() throws IOException {
        Path notebooks = Files.createDirectory(copy.resolve("notebooks"));
        Path lesson = Files.copy(LESSON, notebooks.resolve(LESSON.getFileName()));
        Grader grader = grader();
        ExerciseFolder added = ExerciseFolder.of(grader, copy.resolve("exercises"), notebooks);
        assertEquals(
                """
                a cell with metadata {"chainrule": {"exercise": "leaky-relu"}} in %s
                the line Check.exercise("leaky-relu", …) in %s
                the solution: %s
                at least 3 other right ways under [alternatives] in %s
                at least 4 wrong ways under [mutants] in %s, named for their mistakes\
                """.formatted(
                                lesson,
                                lesson,
                                added.path().resolve("solution.jsh"),
                                added.path().resolve(KeptCells.FILE),
                                added.path().resolve(KeptCells.FILE)),
                String.join("\n", Contract.missing(added)));

        addCells(lesson);
        Path cells = Files.createDirectories(added.path()).resolve(KeptCells.FILE);
        Files.writeString(added.path().resolve("solution.jsh"), SOLUTION);
        Files.writeString(cells, CELLS);
        assertEquals(List.of(), Contract.missing(added));
        Contract.stubHasNoMarks(added);
        added.right().forEach(c -> Contract.fullMarks(grader, c, 5));
        added.mutants().forEach(c -> Contract.isNamed(grader, c, 5));
        GraderPackage sources = new GraderPackage(copy.resolve("src"), List.of(added));
        assertEquals(List.of(), sources.unproven());

        assertEquals(List.of(added.path()), ExerciseFolder.withoutGrader(Graders.all(), copy.resolve("exercises")));
        assertEquals(List.of(), ExerciseFolder.withoutGrader(List.of(grader), copy.resolve("exercises")));
        Files.writeString(cells, CELLS.replace("leak-sign", "leak-squared"));
        KeptCell misnamed = added.mutants().get(2);
        AssertionError said = assertThrows(AssertionError.class, () -> Contract.isNamed(grader, misnamed, 5));
        assertTrue(said.getMessage().contains("leak-squared in the notebook: the mistake is taken for leak-sign"));
        assertTrue(sources.unproven().toString().startsWith("[“leak-sign” in LeakyReluGrader.java is the name of no"));
        Files.writeString(cells, CELLS.replace("→ 0.1", "→ 0.7"));
        KeptCell nameless = added.mutants().get(3);
        said = assertThrows(AssertionError.class, () -> Contract.isNamed(grader, nameless, 5));
        assertTrue(said.getMessage()
                .contains(
                        "leak-too-large in the notebook: the grader has no name for this mistake: add it to the grader"
                                + " (.mistake…), or move the cell under [caught]. a: Your a"));
    }

    /** Found by its place and name, as any other. */
    private Grader grader() throws IOException {
        Path source = Files.createDirectories(copy.resolve("src")).resolve("LeakyReluGrader.java");
        Files.writeString(source, Files.readString(Path.of("src/test/added/LeakyReluGrader.java")));
        Path classes = Files.createDirectory(copy.resolve("classes"));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString());
        assertEquals(0, code, "the added grader does not compile");
        ClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        List<Grader> found = Graders.in(loader).stream()
                .filter(g -> g.exercise().id().equals("leaky-relu"))
                .toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static void addCells(Path lesson) throws IOException {
        String notebook = Files.readString(lesson);
        int end = notebook.lastIndexOf(']');
        String cells = """
            , {"cell_type": "code", "id": "added", "metadata": {"chainrule": {"exercise": "leaky-relu"}},
              "execution_count": null, "outputs": [], "source": "%s"},
              {"cell_type": "code", "id": "added-check", "metadata": {}, "execution_count": null, "outputs": [],
              "source": "Check.exercise(\\"leaky-relu\\", z -> leakyRelu(z))"}
            """.formatted(STUB.replace("\"", "\\\"").replace("\n", "\\n"));
        Files.writeString(lesson, notebook.substring(0, end) + cells + notebook.substring(end));
    }
}
