package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each piece of code uses a variable x: of its own, or one from outside. */
class FreeNamesTest {

    private static Set<String> freeIn(String code) {
        ParsedMembers holder = ParsedMembers.of(code);
        assertTrue(holder.clean(), code);
        return new TreeSet<>(FreeNames.in(holder.members()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x) { return x; }",
                "double f() { double x = 1; return x * x; }",
                "double f() { for (int x = 0; x < 3; x++) { use(x); } return 0; }",
                "double f(double[] all) { double s = 0; for (double x : all) { s += x; } return s; }",
                "DoubleUnaryOperator f = x -> x * x;",
                "DoubleBinaryOperator f = (double x, double y) -> { return x * y; };",
                "class A { double f() { return x; } double x; }",
                "class A { double x; class B { double f() { return x; } } }",
                "record A(double x) { A { if (x < 0) { throw new IllegalArgumentException(); } } }",
                "enum A { x; A g() { return x; } }",
                "void f() { try { g(); } catch (RuntimeException x) { throw x; } }",
                "void f() { try (Reader x = open()) { x.read(); } }",
                "int f(int n) { switch (n) { case 1: int x = 2; return x; default: x = 3; return x; } }",
                "Object f() { return new Object() { double x = 1; double g() { return x; } }; }",
                "double f(A a) { return a.x; }",
                "double f(A a) { return a.x() + this.x; }",
                "/** x */ double f() { /* x */ return 0; // x\n }",
                "void f() { x: for (;;) { break x; } }",
                "String f() { return \"x\" + \"of x\" + 'x'; }",
                "String f() { return \"\"\"\n x \"\"\"; }",
                "String f() { return \"//\" + \"x\" + /* \" */ 1 + \"\\\" x\"; }",
            })
    void itsOwnVariableIsNotFree(String code) {
        assertTrue(!freeIn(code).contains("x"), () -> code + " " + freeIn(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f() { return x; }",
                "double y = x;",
                "double x = x;",
                "double f() { double y = x; double x = 1; return y * x; }",
                "double f() { { double x = 1; } return x; }",
                "double f() { for (int x = 0; x < 3; x++) { } return x; }",
                "double f() { double s = 0; for (double x : x) { s += x; } return s; }",
                "double f() { g(x -> x * x); return x; }",
                "double f(double x) { return g(); } double g() { return x; }",
                "class A { double f() { double x = 1; return x; } double g() { return x; } }",
                "class A { class B { double x; } double f() { return x; } }",
                "double f() { try { g(); } catch (RuntimeException x) { } return x; }",
                "void f() { try (Reader x = open()) { } finally { use(x); } }",
                "double f(Object o) { if (o instanceof Double x) { } return x; }",
                "double f(double x) { return x(); }",
                "x f(double x) { return null; }",
                "Object f(double x) { return new x(); }",
                "Object f(double x) { x y = null; return y; }",
                "Object f(double x) { return (x) null; }",
                "boolean f(double x, Object o) { return o instanceof x; }",
                "Object f(double x) { return new ArrayList<x>(); }",
                "Object f(double x) { return new x[3]; }",
                "Object f() { return x.class; }",
                "Runnable f() { return x::run; }",
                "@x void f() { }",
                "class A extends x { double x; }",
                "<T extends x> void f(T x) { }",
            })
    void oneFromOutsideIsFree(String code) {
        assertTrue(freeIn(code).contains("x"), () -> code + " " + freeIn(code));
    }

    @Test
    void allThatAMethodTakesFromElsewhereIsThere() {
        assertEquals(
                Set.of("Math", "Matrix", "add", "b", "multiply"),
                freeIn("Matrix f(Matrix W, double x) { var z = add(multiply(W, Math.abs(x)), b); return z; }"));
    }
}
