package chainrule.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.subject.StudentCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditedCellTest {

    private static final EditEngine ENGINE = new EditEngine(SampleCells.CLASS_PATH, "import java.util.*;");

    private static final String LOOP = """
            double f(double a) {
                double sum = 0;
                for (int i = 0; i < 3; i++) sum += a;
                return sum;
            }
            """;

    @Test
    void eachEditIsInForceByItself() throws Exception {
        EditedCell cell = edited(LOOP);
        assertEquals(6.0, result(cell, 0, 2));
        assertEquals(8.0, result(cell, number(cell, "i < 3 → i <= 3"), 2));
        assertEquals(7.0, result(cell, number(cell, "0 → 1"), 2));
        assertEquals(6.0, result(cell, 0, 2));
    }

    @Test
    void aLoopThatNeverEndsIsEnded() throws Exception {
        EditedCell cell = edited(LOOP);
        Throwable ended = assertThrows(
                        InvocationTargetException.class, () -> result(cell, number(cell, "i++ → i--"), 2))
                .getCause();
        assertInstanceOf(Error.class, ended);
        assertTrue(cell.switched().left() < 0);
    }

    @Test
    void aLambdaThatIsCalledWithoutEndIsEnded() {
        EditedCell cell = edited(
                "double f(double a) { return java.util.stream.IntStream.iterate(0, i -> i < 3, i -> i + 1).sum(); }");
        assertThrows(InvocationTargetException.class, () -> result(cell, number(cell, "i + 1 → 1"), 2));
    }

    @Test
    void editsThatDoNotCompileAreLeftOut() {
        EditedCell cell = edited("double f(double a) { final double b = a; return b; }");
        assertFalse(cell.edits().isEmpty());
        assertTrue(cell.edits().values().stream().noneMatch(e -> e.replacement().contains("transpose")));
    }

    @Test
    void aConstructorIsEditedToo() throws Exception {
        EditedCell cell = edited("""
                class A {
                    final double a;
                    A(double a) { this.a = a - 1; }
                    double twice() { return 2 * a; }
                }
                double f(double a) { return new A(a).twice(); }
                """);
        assertEquals(2.0, result(cell, 0, 2));
        assertEquals(6.0, result(cell, number(cell, "a - 1 → a + 1"), 2));
    }

    @Test
    void whatOneRunLeavesBehindDoesNotReachTheNext() throws Exception {
        EditedCell cell = edited("double[] last = {1}; double f(double a) { last[0] += a; return last[0]; }");
        assertEquals(3.0, result(cell, 0, 2));
        assertEquals(3.0, result(cell, 0, 2));
    }

    @Test
    void aNumberThatIsCountedUpDoesNotReachTheNextRunEither() throws Exception {
        EditedCell cell = edited("int calls = 0; double f(double a) { calls++; return calls; }");
        assertEquals(1.0, result(cell, 0, 2));
        assertEquals(1.0, result(cell, 0, 2));
    }

    @Test
    void genericRecursiveAndOverloadedMethodsAreEdited() throws Exception {
        EditedCell cell = edited("""
                <T extends Comparable<T>> T larger(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
                double f(double a) { return f(larger(a, 1.0), 2); }
                double f(double a, int n) { return n == 0 ? a : 1 + f(a, n - 1); }
                """);
        assertEquals(7.0, result(cell, 0, 5));
        assertEquals(3.0, result(cell, number(cell, "a.compareTo(b) > 0 → a.compareTo(b) < 0"), 5));
        assertEquals(9.0, result(cell, number(cell, "1 + f(a, n - 1) → 2 + f(a, n - 1)", "1 → 2"), 5));
    }

    @Test
    void aCellWithStatementsIsNotEdited() {
        assertEquals(Optional.empty(), ENGINE.edit("int a = 3; System.out.println(a);", e -> true));
        assertEquals(Optional.empty(), ENGINE.edit("double f(double a) { return unknown; }", e -> true));
        assertEquals(Optional.empty(), ENGINE.edit("double f(double a) { return", e -> true));
    }

    private static EditedCell edited(String cell) {
        return ENGINE.edit(cell, e -> true).orElseThrow();
    }

    private static int number(EditedCell cell, String... changes) {
        return cell.edits().entrySet().stream()
                .filter(e -> List.of(changes).contains(e.getValue().change()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        cell.edits().values().stream().map(Edit::change).toList()));
    }

    private static double result(EditedCell cell, int edit, double argument) throws Exception {
        StudentCode code = cell.switched().code("f", edit);
        cell.switched().allow(1000, () -> false);
        Method f = code.methods().stream()
                .filter(m -> m.getName().equals("f") && m.getParameterCount() == 1)
                .findFirst()
                .orElseThrow();
        f.setAccessible(true);
        return (double) f.invoke(null, argument);
    }
}
