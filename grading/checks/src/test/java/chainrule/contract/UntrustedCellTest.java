package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CellSource;
import chainrule.edit.EditEngine;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.line.LineSearch;
import chainrule.line.MistakeLine;
import chainrule.line.SearchThread;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that do more than compute: the search for their line ends in silence and leaves no trace. */
class UntrustedCellTest {

    private static final Grader RELU = Graders.of("relu").orElseThrow();

    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** Wrong in its last line, after what a test puts into it. */
    private static final String WRONG = """
            double[][] relu(double[][] z) {
                #
                return map(z, v -> Math.min(0, v));
            }
            """;

    /** Then there is what the search itself starts once. */
    @BeforeAll
    static void searchOnce() {
        assertTrue(find("int n = z.length;").isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(1);",
                "Runtime.getRuntime().halt(1);",
                "new Thread(() -> { while (true) { } }).start();",
                "java.util.concurrent.ForkJoinPool.commonPool().submit(() -> { while (true) { } });",
                "System.setProperty(\"chainrule.trace\", \"left\");",
                "System.setOut(null);",
                "Thread.currentThread().interrupt();",
                "try { java.nio.file.Files.createFile(java.nio.file.Path.of(\"trace\")); } catch (Exception e) { }",
                "try { System.in.read(); } catch (Exception e) { }",
                "try { Thread.sleep(100_000); } catch (InterruptedException e) { }",
                "java.util.stream.DoubleStream.generate(() -> 1).sum();",
                "System.out.println(\"trace\".repeat(100_000));",
                "Locale.setDefault(Locale.ROOT);"
            })
    void codeThatDoesMoreThanComputeIsNotRun(String code) throws Exception {
        assertEquals(Optional.empty(), quietly(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (;;) { try { while (true) { } } catch (Throwable t) { } }",
                "try { relu(z); } catch (Throwable t) { relu(z); }",
                "relu(z);",
                "List<Object> all = new ArrayList<>(); for (;;) { all.add(new double[10]); }",
                "throw new StackOverflowError();"
            })
    void codeThatNeverEndsOrThrowsIsEnded(String code) throws Exception {
        quietly("if (z.length > 0) { " + code + " }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"System.out.println(z[0][0]);", "System.err.printf(\"%d%n\", z.length);", "int n = z.length;"})
    void whatIsPrintedIsHeardByNobodyAndTheLineIsFound(String code) throws Exception {
        assertEquals(Optional.of(3), quietly(code).map(found -> found.line().number()));
    }

    @Test
    void whoWaitsCanBeInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertEquals(Optional.empty(), find("int n = z.length;"));
            assertTrue(Thread.currentThread().isInterrupted(), "the interrupt is not lost");
        } finally {
            Thread.interrupted();
        }
        assertEquals(
                Optional.of(3),
                find("int n = z.length;").map(found -> found.line().number()));
    }

    private static Optional<MistakeLine> find(String code) {
        CellSource cell = CellSource.alone(WRONG.replace("#", code));
        // One that was given up may still read the class path of its own.
        LineSearch search = new LineSearch(new EditEngine(InProcess.CLASS_PATH, InProcess.STARTUP), LIMIT);
        return SearchThread.found(() -> search.find(RELU, cell), 60_000);
    }

    /** Searches; fails if anything is printed, or a property or a thread is left behind, or it takes too long. */
    private static Optional<MistakeLine> quietly(String code) throws Exception {
        Set<Thread> threads = Thread.getAllStackTraces().keySet();
        PrintStream out = System.out;
        PrintStream err = System.err;
        var properties = new HashSet<>(System.getProperties().entrySet());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        long before = processor();
        Optional<MistakeLine> found;
        try {
            found = find(code);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertTrue(processor() - before < 8_000_000_000L, "the time of all threads, the compilers' too");
        assertEquals("", said.toString(StandardCharsets.UTF_8));
        assertEquals(properties, new HashSet<>(System.getProperties().entrySet()));
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(threads);
        left.removeIf(
                t -> t.getThreadGroup() == null || t.getThreadGroup().getName().equals("system"));
        assertEquals(Set.of(), left);
        return found;
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
