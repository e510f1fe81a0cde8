package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A student's exercises share a process, and only what goes well there counts there. */
@Tag("once")
class SharedProcessTest {

    private static final List<Grader> GRADERS = Graders.all().stream()
            .filter(g -> List.of("relu-backward", "sigmoid-backward", "tanh-backward")
                    .contains(g.exercise().id()))
            .toList();

    private static final GradingSettings CONDITIONS = GradingSettings.usual(3);

    @TempDir
    Path folder;

    private int processes;

    private List<String> grade(String relu, String sigmoid, String tanh) {
        Path file = new NotebookCells()
                .exercise("relu-backward", relu)
                .exercise("sigmoid-backward", sigmoid)
                .exercise("tanh-backward", tanh)
                .to(folder.resolve("04-backpropagation.ipynb"));
        try (SandboxSetup setup = SandboxSetup.sandboxed();
                NotebookCompiler compiler = new NotebookCompiler(setup, CONDITIONS);
                SubmissionGrader grader = new SubmissionGrader(setup, 1, CONDITIONS)) {
            Submission submission = new Submission("anna", "04-backpropagation", file);
            SubmissionResult result = grader.grade(compiler.compile(submission, GRADERS));
            processes = grader.processes();
            return result.exercises().stream()
                    .map(e -> e.points() == e.max() ? "all" : e.status().words())
                    .toList();
        }
    }

    private static String with(String exercise, String code) {
        String solution = NotebookCells.of(exercise, "solution");
        return within(solution, " forward(", code);
    }

    /** The solution with another gradient. */
    private static String wrong(String exercise) {
        return within(NotebookCells.of(exercise, "solution"), " backward(", "if (true) return scale(2, da);");
    }

    private static String within(String cell, String method, String code) {
        int at = cell.indexOf('{', cell.indexOf(method)) + 1;
        return cell.substring(0, at) + code + cell.substring(at);
    }

    private static final String SPOILING = "System.setProperty(\"spoilt\", \"\");";

    private static final String SPOILT =
            "if (System.getProperty(\"spoilt\") != null) throw new IllegalStateException();";

    @Test
    void whatOneExerciseLeavesBehindCostsTheNextNothing() {
        assertEquals(
                List.of("all", "all", "all"),
                grade(
                        with("relu-backward", SPOILING),
                        with("sigmoid-backward", SPOILT),
                        NotebookCells.of("tanh-backward", "solution")));
    }

    @Test
    void whatWrongOnesLeaveBehindCostsTheNextNothing() {
        assertEquals(
                List.of("graded", "all", "graded"),
                grade(
                        with("relu-backward", SPOILING + "if (true) throw new IllegalStateException();"),
                        with("sigmoid-backward", SPOILT),
                        with("tanh-backward", "if (true) throw new IllegalStateException();")));
        assertEquals(
                List.of("graded", "graded", "all"),
                grade(
                        with("relu-backward", "if (true) throw new IllegalStateException();"),
                        with("sigmoid-backward", SPOILING + "if (true) throw new IllegalStateException();"),
                        with("tanh-backward", SPOILT)));
    }

    private static final String RIGHT = NotebookCells.of("tanh-backward", "solution");

    @Test
    void wrongNumbersCountWithoutASecondLook() {
        assertEquals(
                List.of("graded", "graded", "graded"),
                grade(wrong("relu-backward"), wrong("sigmoid-backward"), wrong("tanh-backward")));
        assertEquals(1, processes);
    }

    @Test
    void anExceptionAfterAnotherExerciseIsLookedAtAgain() {
        assertEquals(
                List.of("all", "graded", "all"),
                grade(
                        NotebookCells.of("relu-backward", "solution"),
                        with("sigmoid-backward", "if (true) throw new IllegalStateException();"),
                        RIGHT));
        assertEquals(2, processes);
    }

    /** Whatever one exercise leaves in the process, the next does not find it: neither what costs nor what helps. */
    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                "System.setProperty(\"left\", \"\"); | System.getProperty(\"left\") != null",
                "System.clearProperty(\"java.vendor\"); | System.getProperty(\"java.vendor\") == null",
                "System.setProperties(new java.util.Properties()); | System.getProperty(\"java.vendor\") == null",
                "System.getProperties().put(7, new int[1]); | System.getProperties().containsKey(7)",
                "java.util.Locale.setDefault(java.util.Locale.GERMANY); | java.util.Locale.getDefault().getCountry().equals(\"DE\")",
                "java.util.Locale.setDefault(java.util.Locale.Category.FORMAT, java.util.Locale.GERMANY);"
                        + " | java.util.Locale.getDefault(java.util.Locale.Category.FORMAT).getCountry().equals(\"DE\")",
                "System.setOut(new java.io.PrintStream(new java.io.ByteArrayOutputStream()) { public void flush() { } });"
                        + " | System.out.getClass() != java.io.PrintStream.class",
                "System.setErr(null); | System.err == null",
                "System.setIn(new java.io.ByteArrayInputStream(new byte[9])); | System.in instanceof java.io.ByteArrayInputStream",
                "Thread.setDefaultUncaughtExceptionHandler((t, e) -> { }); | Thread.getDefaultUncaughtExceptionHandler() != null",
                "Thread.currentThread().setName(\"left\"); | Thread.currentThread().getName().equals(\"left\")",
                "Thread.currentThread().setPriority(1); | Thread.currentThread().getPriority() == 1",
                "Thread.currentThread().setContextClassLoader(null); | Thread.currentThread().getContextClassLoader() == null",
                "Thread.currentThread().interrupt(); | Thread.currentThread().isInterrupted()",
                "Thread own = new Thread(() -> { while (true) try { Thread.sleep(9); } catch (InterruptedException e) { } });"
                        + " own.setDaemon(true); own.setName(\"left\"); own.start();"
                        + " | Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals(\"left\"))",
            })
    void whatIsLeftBehindIsNotFound(String leavingAndFinding) {
        String[] code = leavingAndFinding.split(" \\| ");
        assertEquals(
                List.of("all", "all", "all"),
                grade(
                        with("relu-backward", code[0] + " if (!(" + code[1] + ")) return scale(2, z);"),
                        with("sigmoid-backward", "if (" + code[1] + ") return scale(2, z);"),
                        RIGHT));
        assertTrue(processes > 1, "the process is not used again");
    }

    @Test
    void whatIsSetInThePlatformIsNotFound() {
        String set = "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Tokyo\"));"
                + "java.net.CookieHandler.setDefault(new java.net.CookieManager());";
        String found = "java.util.TimeZone.getDefault().getRawOffset() != 0"
                + " || java.net.CookieHandler.getDefault() != null";
        assertEquals(
                List.of("all", "all", "all"),
                grade(
                        with("relu-backward", set),
                        with("sigmoid-backward", "if (%s) return scale(2, z);".formatted(found)),
                        RIGHT));
    }

    /** Its threads outlive an exercise, with their names and handlers. */
    @Test
    void whatIsSetInWhatTheVirtualMachineKeepsIsNotFound() {
        String all = "for (Thread t : Thread.getAllStackTraces().keySet()) ";
        String set = all + "if (t.getName().equals(\"Finalizer\")) { t.setName(\"left\"); }";
        String found = all + "if (t.getName().equals(\"left\")) return scale(2, z);";
        assertEquals(
                List.of("all", "all", "all"),
                grade(with("relu-backward", set), with("sigmoid-backward", found), RIGHT));
        assertEquals(3, processes);
    }

    /** Whether a text is in the table of all texts can depend on words that other code of the process only names. */
    @Test
    void codeThatLooksForWhatWasLeftHasAProcessForItself() {
        String look = "record Look() { static final String MINE = String.join(\"\", \"left \", \"behind\");"
                + " static final boolean FOUND = MINE.intern() != MINE; } if (Look.FOUND) return scale(2, z);";
        assertEquals(
                List.of("all", "all", "all"),
                grade(
                        with("relu-backward", "if (\"left behind\".isEmpty()) return z;"),
                        with("sigmoid-backward", look),
                        RIGHT));
        assertEquals(3, processes);
    }

    @Test
    void oneThatEndsTheProcessCostsItself() {
        assertEquals(
                List.of("all", "ended the program", "all"),
                grade(
                        NotebookCells.of("relu-backward", "solution"),
                        with("sigmoid-backward", "System.exit(0);"),
                        NotebookCells.of("tanh-backward", "solution")));
    }
}
