package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.jupyter.CellSnippets.KernelCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellSnippetsTest {

    private Optional<KernelCell> running = Optional.empty();
    private int count;
    private JShell shell;
    private CellSnippets snippets;

    @BeforeEach
    void start() {
        shell = JShell.builder().executionEngine("local").build();
        snippets = new CellSnippets(shell, () -> running);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    /** Takes a cell as the kernels do: in pieces, stripped or not. */
    private List<Snippet> run(String cell, boolean stripped) {
        running = Optional.of(new KernelCell(++count, cell));
        return take(cell, stripped);
    }

    private List<Snippet> take(String code, boolean stripped) {
        List<Snippet> taken = new ArrayList<>();
        var analysis = shell.sourceCodeAnalysis();
        for (var i = analysis.analyzeCompletion(code); i.completeness().isComplete(); ) {
            shell.eval(stripped ? i.source().strip() : i.source()).forEach(e -> taken.add(e.snippet()));
            i = analysis.analyzeCompletion(i.remaining());
        }
        return taken;
    }

    private Optional<CellSnippets.SnippetPlace> placed(Snippet snippet) {
        return snippets.of(shell.sourceCodeAnalysis().wrapper(snippet).fullClassName());
    }

    /** The line of the cell where what the snippet declares begins, if its place is known. */
    private Optional<Integer> line(Snippet snippet, String declaration) {
        return placed(snippet).map(p -> {
            String source = p.wrapper().source();
            String above = source.substring(0, source.indexOf(declaration));
            return p.linesBefore()
                    + 1
                    + (int) above.chars().filter(c -> c == '\n').count();
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPieceBeginsBelowTheOnesBeforeItInItsCell(boolean stripped) {
        var first = run("// a comment\n\nint f() {\n    return 1;\n} // end\n\n\nclass A {\n}\nint n = 1", stripped);
        var second = run("\n\nclass B {}", stripped);
        assertEquals(Optional.of(3), line(first.get(0), "int f"));
        assertEquals(Optional.of(8), line(first.get(1), "class A"));
        assertEquals(Optional.of(10), line(first.get(2), "int n"));
        assertEquals(Optional.of(3), line(second.get(0), "class B"));
        assertEquals(1, placed(first.get(1)).orElseThrow().cell());
        assertEquals(2, placed(second.get(0)).orElseThrow().cell());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void variablesDeclaredTogetherAreOnePiece(boolean stripped) {
        var pieces = run("int a = 1,\n    b = 2;\nclass A {}", stripped);
        assertEquals(Optional.of(3), line(pieces.get(2), "class A"));
    }

    @Test
    void whatWasWrittenAnewIsTheNewPieceAlsoWhereTheKernelDropsTheOld() {
        var old = run("class A {\n}", true).get(0);
        running = Optional.of(new KernelCell(++count, "class A {\n int n;\n}\nclass B {}"));
        var anew = take("class A {\n int n;\n}", true).get(0);
        shell.drop(old); // as JJava does
        assertEquals(Optional.of(4), line(take("\nclass B {}", true).get(0), "class B"));
        assertEquals(2, placed(anew).orElseThrow().cell());
        assertTrue(placed(anew).orElseThrow().wrapper().source().contains("int n"));
    }

    @Test
    void aPieceThatIsNoPartOfItsCellIsNotKnownAndSpoilsNothing() {
        running = Optional.of(new KernelCell(++count, "class A {}\nclass B {}"));
        var startUp = take("class S {\n}", true).get(0);
        var lesson = take("class A {}\nclass B {}", true);
        assertTrue(placed(startUp).isEmpty());
        assertEquals(Optional.of(2), line(lesson.get(1), "class B"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatStandsBelowAMagicKeepsItsLine(boolean stripped) {
        running = Optional.of(new KernelCell(++count, "%%time\n\nclass C {\n}\nint n = 1;"));
        var pieces = take("\nclass C {\n}\nint n = 1;", stripped);
        assertEquals(Optional.of(3), line(pieces.get(0), "class C"));
        assertEquals(Optional.of(5), line(pieces.get(1), "int n"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCellIsWhatItDeclaresAtItsPlace(boolean stripped) {
        run("double two = 2; two = 3;\nint f() { return 0; }", stripped);
        var pieces = run("// mine\nint a = 1, b; a++;\n\nint f() {\n    return 1;\n}\nf()", stripped);
        var f = pieces.stream().filter(s -> s.source().contains("return 1")).findFirst();
        var cell = snippets.cellOf(
                        shell.sourceCodeAnalysis().wrapper(f.orElseThrow()).fullClassName())
                .orElseThrow();
        assertEquals(2, cell.number());
        assertEquals(
                List.of("// mine", "int a = 1, b;", "int f() {", "return 1;", "}"),
                cell.text().lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
        assertEquals("int f() {", cell.text().lines().toList().get(3));
        assertEquals(
                List.of("double two = 2;"),
                cell.others().stream().map(String::strip).toList());
    }

    @Test
    void aPieceOfBeforeOrOfNoCellIsNotKnown() {
        String before = shell.sourceCodeAnalysis()
                .wrapper(run("class A {}", true).get(0))
                .fullClassName();
        CellSnippets late = new CellSnippets(shell, () -> running);
        assertTrue(late.of(before).isEmpty());
        assertTrue(late.of("java.lang.String").isEmpty());
        running = Optional.empty();
        assertTrue(placed(take("class B {}", true).get(0)).isEmpty());
    }

    @Test
    void aCellThatWasToDeclareSomethingAnewAndDidNotCompileIsKnown() {
        run("int f(int x) {\n    return x;\n}\nclass A {}", true);
        run("int f(int x) {\n    return 2 x;\n}", true);
        run("int g(int x) {\n    return f(y) {;\n}", true);
        run("class A { int n = 0.5; }", true);
        assertEquals(Optional.of(2), snippets.refusedAfter(1, "f"));
        assertEquals(Optional.empty(), snippets.refusedAfter(2, "f"));
        assertEquals(Optional.of(4), snippets.refusedAfter(1, "A"));
        assertEquals(Optional.empty(), snippets.refusedAfter(1, "h"));
    }

    @Test
    void aMethodOfTheSameNameInALaterCellIsKnownWithItsParameters() {
        run("double f(double[][] z) { return 1; }", true);
        assertEquals(Optional.empty(), snippets.otherMethodAfter(1, "f"));
        run("double f(double z, int n) { return 2; }\nint g() { return 3; }", true);
        assertEquals(Optional.of(new CellSnippets.OtherMethod(2, "double,int")), snippets.otherMethodAfter(1, "f"));
        assertEquals(Optional.empty(), snippets.otherMethodAfter(2, "f"));
        run("double f(double[][] z) { return 4; }", true);
        assertEquals(Optional.empty(), snippets.otherMethodAfter(3, "f"));
    }
}
