package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LESSON = "03-loss-functions";
    private static final List<String> EXERCISES = List.of("cross-entropy", "cross-entropy-from-logits", "mse");

    @TempDir
    Path folder;

    private String said;

    private static String cell(String exercise, String name) throws IOException {
        return Files.readString(Path.of("src/test/exercises/loss-functions", exercise, name + ".jsh"));
    }

    /** A notebook with this cell for mse and right ones for the lesson's other exercises. */
    private Path notebook(String mse) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        var cells = root.putArray("cells");
        for (String exercise : EXERCISES) {
            String code = exercise.equals("mse") ? mse : cell(exercise, "solution");
            ObjectNode cell = cells.addObject().put("cell_type", "code").put("source", code);
            cell.withObject("/metadata/chainrule").put("exercise", code.isEmpty() ? "" : exercise);
        }
        return Files.write(folder.resolve(LESSON + ".ipynb"), JSON.writeValueAsBytes(root));
    }

    private int check(Path notebook) {
        return check(notebook, false);
    }

    private int check(Path notebook, boolean fullMarks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = CheckCommand.run(
                Path.of("../../environment/kernel/startup.jsh"),
                notebook,
                fullMarks,
                new TerminalStream(bytes),
                exercise -> {});
        said = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void aRightNotebookHasAllPoints() throws IOException {
        assertEquals(0, check(notebook(cell("mse", "solution"))), () -> said);
        String[] last =
                said.strip().substring(said.strip().lastIndexOf('\n') + 1).split(" ");
        assertEquals(last[2], last[0], said);
    }

    @Test
    void bonusPointsAreToldBesideTheOthers() throws IOException {
        ObjectNode root = JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        for (String exercise : List.of("update-step", "momentum")) {
            root.withArray("cells")
                    .addObject()
                    .put("cell_type", "code")
                    .put(
                            "source",
                            Files.readString(Path.of("src/test/exercises/gradient-descent", exercise, "solution.jsh")))
                    .withObject("/metadata/chainrule")
                    .put("exercise", exercise);
        }
        check(Files.write(folder.resolve("05-gradient-descent.ipynb"), JSON.writeValueAsBytes(root)));
        assertTrue(said.strip().matches("(?s).*\\R\\d+ of \\d+ points and \\d bonus points"), said);
    }

    @Test
    void whatTheCodePrintsIsLabelledAndLimited() throws IOException {
        String talking = cell("mse", "solution").replaceFirst("\\{\\R", "{ System.out.println(\"n = \" + y.length);\n");
        check(notebook(talking));
        assertTrue(said.contains("Your code printed:\n  n = "), said);
        assertTrue(said.contains("4 of 4 points"), said);
        check(notebook(talking.replace("System.out", "for (int i = 0; i < 300; i++) System.err")));
        assertEquals(10, said.lines().filter(line -> line.startsWith("  n = ")).count(), said);
        assertTrue(said.lines().anyMatch(line -> line.matches("  … and \\d+ more characters\\. .*")), said);
        assertTrue(said.length() < 4000, said);
        check(notebook(talking.replace("println(\"n = \" + y.length)", "print(\"x\".repeat(100_000))")));
        assertTrue(said.length() < 6000 && said.contains("x".repeat(1900)), said);
    }

    @Test
    void whatAThreadOfTheStudentThrowsIsOneLineAndNoStackTrace() throws IOException {
        String throwing = cell("mse", "solution").replaceFirst("\\{\\R", "{ start();\n") + """

                void start() {
                    Thread own = new Thread(() -> { throw new IllegalStateException("boom"); });
                    own.start();
                    try { own.join(); } catch (InterruptedException e) { }
                }
                """;
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            check(notebook(throwing));
        } finally {
            System.setErr(before);
        }
        assertEquals("", errors.toString(StandardCharsets.UTF_8));
        assertTrue(said.contains("A thread that your code started ended with IllegalStateException: boom."), said);
    }

    @Test
    void whatCannotBeSeenIsSpelledOut() throws IOException {
        String message = "a" + Character.toString(0x202e) + Character.toString(0x9b) + "31mb";
        String throwing = cell("mse", "solution")
                .replaceFirst("return ", "if (true) throw new IllegalStateException(\"" + message + "\"); return ");
        check(notebook(throwing));
        assertTrue(said.contains("a\\u202E\\u009B31mb"), said);
        assertFalse(said.codePoints().anyMatch(c -> c == 0x202e || c == 0x9b), said);
    }

    @Test
    void aMistakeIsNamedAndIsNoReasonNotToHandIn() throws IOException {
        assertEquals(0, check(notebook(cell("mse", "solution").replace("return ", "return -"))), () -> said);
        assertTrue(said.contains("✗"), said);
    }

    @Test
    void theLineOfAMistakeIsToldBelowItsMessage() throws IOException {
        String cell = "// mine\nint unused = 1;\nSystem.out.println(unused);\n" + cell("mse", "solution") + "\n1 + 1";
        check(notebook(cell.replace("int i = 0", "int i = 1")));
        assertTrue(said.contains("""
                A single change in line 6 makes all checks pass.
                  mse, line 6 of the cell: for (int i = 1; i < yHat.length; i++) {
                """), said);
    }

    @Test
    void whoAsksForFullMarksIsToldWhichExerciseLacksThem() throws IOException {
        assertEquals(0, check(notebook(cell("mse", "solution")), true), () -> said);
        assertFalse(said.contains("full marks"), said);
        assertEquals(1, check(notebook(cell("mse", "solution").replace("return ", "return -")), true), () -> said);
        assertTrue(said.strip().endsWith("These exercises do not have full marks: mse (0 of 4 points)."), said);
    }

    @Test
    void aBonusExerciseNeedsFullMarksToo() throws IOException {
        ObjectNode root = JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        root.putArray("cells");
        Path empty = Files.write(folder.resolve("05-gradient-descent.ipynb"), JSON.writeValueAsBytes(root));
        assertEquals(1, check(empty, true), () -> said);
        assertTrue(said.contains("momentum (0 of ") && said.contains("adam (0 of "), said);
    }

    @Test
    void whatRunsOutOfMemoryIsToldAndKeepsThePointsOfTheOtherChecks() throws IOException {
        String cell = cell("mse", "solution");
        int body = cell.indexOf('{') + 1;
        String greedy = " if (yHat[0].length > 1) { Object o = new long[Integer.MAX_VALUE]; } ";
        assertEquals(0, check(notebook(cell.substring(0, body) + greedy + cell.substring(body))), () -> said);
        assertTrue(said.contains("OutOfMemoryError") && said.contains("grow without end"), said);
        assertTrue(said.matches("(?s).*checked mse · [1-3] of 4 points.*"), said);
    }

    @Test
    void aCellThatDoesNotCompileIsAReasonAndItsLineIsTold() throws IOException {
        assertEquals(1, check(notebook(cell("mse", "solution").replaceFirst(";", ""))), () -> said);
        assertTrue(said.contains("does not compile") && said.contains("line "), said);
    }

    @Test
    void aMissingCellIsAReason() throws IOException {
        assertEquals(1, check(notebook("")), () -> said);
        assertTrue(said.contains("no cell for this exercise"), said);
    }

    @Test
    void anExceptionIsShownWithTheLinesOfTheCell() throws IOException {
        check(notebook("""
                // my first try
                double square(double[] row) {
                    return row[99] * row[99];
                }

                double mse(double[][] yHat, double[][] y) {
                    double sum = square(yHat[0]);
                    return sum;
                }
                """));
        assertTrue(
                said.contains(
                        "Your code threw ArrayIndexOutOfBoundsException in square: Index 99 out of bounds for length 1. An"),
                said);
        assertTrue(said.contains("""
                        number of columns belongs?
                          line 3 of the cell: return row[99] * row[99];
                          called from line 7 of the cell: double sum = square(yHat[0]);
                        """), said);
        assertFalse(said.contains("Hint:"), "a formula does not help against an exception\n" + said);
    }

    @Test
    void aStatementThatThrowsIsTold() throws IOException {
        assertEquals(0, check(notebook(cell("mse", "solution") + "\nint[] a = new int[-1];")), () -> said);
        assertTrue(said.contains("NegativeArraySizeException"), said);
    }

    @Test
    void aFileThatIsNoNotebookIsSaid() throws IOException {
        assertEquals(1, check(folder.resolve("none.ipynb")));
        assertTrue(said.contains("none.ipynb is not a file."), said);
        assertEquals(1, check(Files.writeString(folder.resolve(LESSON + ".ipynb"), "{\"cells\": [")));
        assertTrue(said.contains("its JSON is broken"), said);
        assertEquals(1, check(Files.writeString(folder.resolve("homework.ipynb"), "{\"cells\": [")));
        assertTrue(said.contains("its JSON is broken"), said);
        assertEquals(1, check(Files.writeString(folder.resolve("homework.ipynb"), "{\"cells\": [], \"nbformat\": 4}")));
        assertTrue(said.contains("homework.ipynb contains no exercise from the lessons."), said);
    }
}
