package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pieces of other cells are taken along. */
class DeclarationsTest {

    private static JShell shell;

    private final Declarations declarations = new Declarations();

    @BeforeAll
    static void open() {
        shell = JShell.builder()
                .executionEngine(new RecordingControl(), Map.of())
                .build();
        shell.eval("double[] known = {1, 2};");
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    private boolean isDeclaration(String code) {
        return declarations.isDeclaration(shell.sourceCodeAnalysis(), code);
    }

    /** Without a shell only memory can answer. */
    private boolean isRemembered(String code) {
        try {
            declarations.isDeclaration(null, code);
            return true;
        } catch (NullPointerException e) {
            return false;
        }
    }

    private void assertAnswer(boolean taken, boolean remembered, String code) {
        assertEquals(taken, isDeclaration(code));
        assertEquals(remembered, isRemembered(code), "remembered");
        assertEquals(taken, isDeclaration(code), "the second time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.util.List;",
                "class A {}",
                "@Deprecated final class A { static { System.exit(1); } }",
                "record P(double x) {}",
                "interface I {}",
                "enum E { X }",
                "double f(double x) { return x; }",
                "int f() { return missing; }"
            })
    void importsTypesAndMethodsAreTakenAndRemembered(String code) {
        assertAnswer(true, true, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double eta = 0.1;",
                "final double[][] w = {{1, -2 * 3}, {(double) 4}};",
                "String name = \"db\";",
                "int a = 1, b = 2;",
                "double x;",
                "double[] same = known;",
                "int next = 1 + n;",
                "long now = System.nanoTime();",
                "var rng = new java.util.Random(1);",
                "double[] z = new double[1_000_000_000];",
                "int a = 1, b = now();",
                "java.util.function.DoubleUnaryOperator g = x -> 2 * x;",
                "double pi = Math.PI;",
                "boolean big = n > 1 ? true : false;"
            })
    void variablesAreTakenAndAskedAnewEachTime(String code) {
        assertAnswer(true, false, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(1);", "for (;;) {}", "{ int q = 1; }", "f(1)", "class", "int i = ;"})
    void statementsAndWhatIsNoJavaAreNeitherTakenNorAskedAgain(String code) {
        assertAnswer(false, true, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "// only a comment", ";"})
    void anEmptyPieceIsNotTakenAndAskedAnewEachTime(String code) {
        assertAnswer(false, false, code);
    }

    @Test
    void theSameTextIsAnsweredForEachNotebookAsItsOwnDeclarationsSay() {
        assertFalse(isDeclaration("known"));
        try (JShell other = JShell.builder()
                .executionEngine(new RecordingControl(), Map.of())
                .build()) {
            other.eval("String known = \"text\";");
            assertFalse(declarations.isDeclaration(other.sourceCodeAnalysis(), "known"));
            assertTrue(declarations.isDeclaration(other.sourceCodeAnalysis(), "int known = 1;"));
        }
        assertTrue(isDeclaration("int known = 1;"));
    }

    @Tag("slow")
    @Test
    void aLongPieceIsAskedAnewAndTheOldestAnswersAreForgotten() {
        String longer = "class Long1 { /*" + "x".repeat(5_000) + "*/ }";
        assertTrue(isDeclaration(longer));
        assertFalse(isRemembered(longer));
        assertTrue(isDeclaration("class First {}"));
        assertTrue(isDeclaration("class Second {}"));
        assertTrue(isRemembered("class First {}"));
        for (int i = 0; i < 1_999; i++) {
            isDeclaration("f" + i + "()");
        }
        assertTrue(isRemembered("class First {}"), "used later than the second");
        assertFalse(isRemembered("class Second {}"));
    }
}
