package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import org.junit.jupiter.api.Test;

class UnresolvedCodeTest {

    private static String thrown(List<String> snippets) {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            assertTrue(KeptClasses.of(shell).isPresent());
            for (String snippet : snippets.subList(0, snippets.size() - 1)) {
                var event = shell.eval(snippet).get(0);
                assertTrue(event.status() != Status.REJECTED && event.exception() == null, snippet);
            }
            var last = shell.eval(snippets.get(snippets.size() - 1)).get(0);
            var e = assertInstanceOf(EvalException.class, last.exception());
            assertEquals("java.lang.IllegalStateException", e.getExceptionClassName());
            return e.getMessage();
        }
    }

    @Test
    void aMethodThatNoLongerFitsWhatItUsesIsNamedWithTheCause() {
        String method = thrown(List.of(
                "int f() { return 1; }",
                "int g() {\n  return f() + 1;\n}",
                "int h() { return g() * 2; }",
                "double f() { return 10.5; }",
                "h()"));
        assertTrue(
                method.startsWith("g no longer fits what it uses, which has changed: incompatible types: "
                        + "possible lossy conversion from double to int, in “return f() + 1;”. Fix g"),
                method);
        String type = thrown(List.of(
                "int f() { return 1; }",
                "class A { int g() { return f(); } }",
                "String f() { return \"a\"; }",
                "new A().g()"));
        assertTrue(type.contains("String cannot be converted to int, in “class A { int g()"), type);
    }

    @Test
    void whatIsNotThereYetIsNamed() {
        String method = thrown(List.of("int g() { return helper(2) + 1; }", "g()"));
        assertTrue(
                method.startsWith("g cannot run yet, since it uses method helper(int): run the cell that has it"),
                method);
    }
}
