package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.jupyter.CellSnippets.KernelCell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastVersionsTest {

    private Optional<KernelCell> running = Optional.empty();
    private int count;
    private JShell shell;
    private CellSnippets snippets;

    @BeforeEach
    void start() {
        shell = JShell.builder().executionEngine("local").build();
        snippets = new CellSnippets(shell, () -> running);
        LastVersions.watch(shell, snippets::takenAgain);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    /** Takes a cell of one piece as JJava does, which drops what was written again. */
    private SnippetEvent run(String cell) {
        running = Optional.of(new KernelCell(++count, cell));
        List<SnippetEvent> events = shell.eval(cell);
        events.stream().filter(e -> e.status() == Status.OVERWRITTEN).forEach(e -> shell.drop(e.snippet()));
        return events.get(0);
    }

    private Optional<Integer> cell(Snippet snippet) {
        return snippets.of(shell.sourceCodeAnalysis().wrapper(snippet).fullClassName())
                .map(CellSnippets.SnippetPlace::cell);
    }

    @Test
    void aClassWithAWrongTypeIsWhatItWasWithAllItsObjects() {
        run("class A { int n() { return 1; } }");
        run("A a = new A();");
        run("int twice() { return 2 * a.n(); }");
        for (int i = 0; i < 2; i++) {
            Snippet wrong = run("class A { int n() { return \"x\"; } }").snippet();
            assertEquals(Status.REJECTED, shell.status(wrong));
            assertTrue(shell.diagnostics(wrong)
                    .anyMatch(d -> d.getMessage(Locale.ROOT).contains("String cannot be converted to int")));
            assertEquals(
                    "true",
                    run("new A().n() == 1 && A.class == a.getClass() && twice() == 2")
                            .value());
        }
        assertEquals(Status.VALID, run("class A { int n() { return 3; } }").status());
        assertEquals("3", run("new A().n()").value());
    }

    @Test
    void aMethodWithAWrongTypeIsWhatItWasInItsCell() {
        Snippet f = run("int f(double x) { return 1; }").snippet();
        run("int f(double x) { return true; }");
        assertEquals("1", run("f(0.5)").value());
        assertEquals(Optional.of(1), cell(f));
        assertEquals(Optional.of(2), snippets.refusedAfter(1, "f"));
    }

    @Test
    void whatDoesNotCompileAnyMoreEitherIsTriedOnce() {
        run("int size() { return 1; }");
        run("int f() { return size(); }");
        run("String size() { return \"a\"; }");
        assertEquals(Status.REJECTED, run("int f() { return true; }").status());
        assertEquals(Status.VALID, run("int f() { return 5; }").status());
        assertEquals("5", run("f()").value());
    }
}
