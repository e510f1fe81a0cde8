package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.marks.ExerciseResult;
import chainrule.marks.GradingSettings;
import chainrule.marks.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However code in the sandbox runs out of memory, its author is told that, and keeps what was right before. */
class OutOfMemoryTest {

    private static final List<Grader> GRADERS =
            List.of(Graders.of("dense-backward").orElseThrow());
    private static final GradingSettings CONDITIONS = GradingSettings.usual(3);

    private static final String MEMBERS = """
            static int calls;
            static List<Object> kept = new ArrayList<>();
            static void heap(List<Object> l, int size) { while (true) l.add(new byte[size]); }
            static void nodes() { List<Object> last = null; while (true) last = Arrays.asList(last); }
            static void array() { kept.add(new long[Integer.MAX_VALUE]); }
            static void direct(List<Object> l) { while (true) l.add(java.nio.ByteBuffer.allocateDirect(1 << 20)); }
            static void threads() {
                while (true) {
                    var t = new Thread(() -> { try { Thread.sleep(100_000); } catch (InterruptedException e) { } });
                    t.setDaemon(true);
                    t.start();
                }
            }
            static void classes(List<Object> l) {
                while (true) {
                    l.add(java.lang.reflect.Proxy.newProxyInstance(
                            new ClassLoader() { }, new Class<?>[] {Runnable.class}, (p, m, a) -> null));
                }
            }
            static void system(long size) {
                try {
                    var f = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                    f.setAccessible(true);
                    Object u = f.get(null);
                    var take = u.getClass().getMethod("allocateMemory", long.class);
                    var fill = u.getClass().getMethod("setMemory", long.class, long.class, byte.class);
                    while (true) fill.invoke(u, take.invoke(u, size), size, (byte) 1);
                } catch (java.lang.reflect.InvocationTargetException e) {
                    if (e.getCause() instanceof OutOfMemoryError o) throw o;
                } catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }
            }
            """;

    @TempDir
    static Path folder;

    private static SandboxSetup setup;
    private static NotebookCompiler compiler;
    private static SubmissionGrader grader;

    @BeforeAll
    static void begin() {
        setup = SandboxSetup.sandboxed();
        compiler = new NotebookCompiler(setup, CONDITIONS);
        grader = new SubmissionGrader(setup, 1, CONDITIONS);
    }

    @AfterAll
    static void end() {
        grader.close();
        compiler.close();
        setup.close();
    }

    private static ExerciseResult grade(String code) {
        HostileCell cell = HostileCell.inForward("exhausting", "Uses up memory.", code, Status.OUT_OF_MEMORY);
        Path file = new NotebookCells()
                .exercise("dense-backward", cell.cell().replace("double[][] x;", "double[][] x;\n" + MEMBERS))
                .to(folder.resolve("exhausting.ipynb"));
        Submission submission = new Submission("exhausting", "04-backpropagation", file);
        return grader.grade(compiler.compile(submission, GRADERS)).exercises().get(0);
    }

    static Stream<String> ways() {
        return Stream.of(
                "heap(new ArrayList<>(), 1 << 20)",
                "heap(kept, 1 << 20)",
                "heap(kept, 1 << 10)",
                "nodes()",
                "array()",
                "direct(new ArrayList<>())",
                "direct(kept)",
                "threads()",
                "classes(new ArrayList<>())",
                "classes(kept)",
                "system(1 << 24)",
                "system(1 << 20)",
                "system(1 << 10)");
    }

    /** Any of them after any other, with sizes that nobody thought of. */
    static Stream<String> mixtures() {
        List<String> ways = List.of(
                "heap(kept, 1 << %d)", "direct(kept)", "threads()", "classes(kept)", "array()", "system(1L << %d)");
        return IntStream.range(0, Integer.getInteger("chainrule.mixtures", 5)).mapToObj(seed -> {
            Random random = new Random(seed);
            String first = ways.get(random.nextInt(ways.size() - 1)).formatted(10 + random.nextInt(14));
            String second = ways.get(random.nextInt(ways.size())).formatted(10 + random.nextInt(14));
            return "try { %s; } catch (OutOfMemoryError e) { } %s".formatted(first, second);
        });
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource({"ways", "mixtures"})
    void isToldAsSuch(String way) {
        ExerciseResult result = grade("if (x != null) { " + way + "; }");
        assertEquals(Status.OUT_OF_MEMORY, result.status(), result::toString);
        assertTrue(result.summary().contains("more memory or threads"), result::toString);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"heap(kept, 1 << 10)", "array()", "threads()", "classes(kept)", "system(1 << 20)"})
    void checksThatPassedBeforeCount(String way) {
        ExerciseResult result = grade("if (calls++ > 12) { " + way + "; }");
        assertEquals(Status.OUT_OF_MEMORY, result.status(), result::toString);
        assertTrue(result.points() > 0 && result.points() < result.max(), result::toString);
    }

    /** Else each check would fill the memory again, and the time would be over before the last one has. */
    @Test
    void codeThatRanOutOfMemoryIsNotCalledAgain() {
        ExerciseResult result = grade("if (calls++ == 0) throw new OutOfMemoryError();");
        assertEquals(Status.OUT_OF_MEMORY, result.status(), result::toString);
        assertEquals(0, result.points(), result::toString);
    }

    /** What is taken is given back, but for threads, of which enough are left. */
    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "heap(new ArrayList<>(), 1 << 20)",
                "nodes()",
                "array()",
                "direct(new ArrayList<>())",
                "threads()",
                "classes(new ArrayList<>())",
                "system(1L << 40)"
            })
    void whoeverCatchesItAndGoesOnKeepsTheMarks(String way) {
        ExerciseResult result =
                grade("if (calls++ == 0) { try { %s; } catch (OutOfMemoryError e) { } }".formatted(way));
        assertEquals(result.max(), result.points(), result::toString);
    }
}
