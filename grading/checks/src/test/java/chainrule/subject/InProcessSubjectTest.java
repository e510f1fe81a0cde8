package chainrule.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.layer.Layer;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InProcessSubjectTest {

    private final TimeLimit limit = new TimeLimit(Duration.ofSeconds(10));

    private volatile boolean enough;

    private final Function<Double, Object> endless = x -> {
        double y = x;
        while (!enough) {
            y++;
        }
        return y;
    };

    /** Where Java cannot stop it, it must not be in the way of the tests that follow. */
    @AfterEach
    void theLoopEnds() {
        enough = true;
    }

    @AfterEach
    void close() {
        limit.close();
    }

    static class OnlyMethods {
        private final double[][] w;

        OnlyMethods(double[][] w) {
            this.w = w;
        }

        double[][] forward(double[][] x) {
            return w;
        }

        double[][] backward(double[][] d) {
            throw new IllegalStateException("boom");
        }
    }

    private InProcessSubject subject(Class<?> type) {
        return InProcessSubject.of(StudentCode.of(type), limit);
    }

    @Test
    void aClassThatOnlyHasTheMethodsIsALayer() {
        double[][] w = {{1}};
        Layer layer = subject(OnlyMethods.class).create(Layer.class, (Object) w);
        assertEquals(w, layer.forward(new double[1][1]));
        assertTrue(layer.parameters().isEmpty());
    }

    @Test
    void whatTheStudentThrowsArrivesAsStudentException() {
        Layer layer = subject(OnlyMethods.class).create(Layer.class, (Object) new double[1][1]);
        StudentException e = assertThrows(StudentException.class, () -> layer.backward(null));
        assertEquals("IllegalStateException: boom", e.type() + ": " + e.getMessage());
    }

    @Test
    void aMissingConstructorIsNamed() {
        var e = assertThrows(
                StudentMismatch.class, () -> subject(OnlyMethods.class).create(Layer.class, 1, 2));
        assertEquals(
                "OnlyMethods needs a constructor OnlyMethods(int, int); it has OnlyMethods(double[][]).",
                e.getMessage());
    }

    @Test
    void aListIsAskedForAsStudentsWriteIt() {
        var e = assertThrows(
                StudentMismatch.class, () -> subject(OnlyMethods.class).create(Layer.class, new ArrayList<>()));
        assertTrue(e.getMessage().startsWith("OnlyMethods needs a constructor OnlyMethods(List);"), e.getMessage());
    }

    static class Sorted extends OnlyMethods {
        Sorted(List<Double> numbers) {
            super(new double[1][1]);
            numbers.sort(null);
        }
    }

    @Test
    void whatAStudentDoesToAListIsSeen() {
        InProcessSubject subject = subject(Sorted.class);
        Layer layer = subject.create(Layer.class, new ArrayList<>(List.of(2.0, 1.0)));
        assertEquals(List.of(List.of(1.0, 2.0)), subject.listsGivenTo(layer));
        assertEquals(List.of(), subject.listsGivenTo(new Object()));
    }

    @Test
    void aConstructorIsToldAsOne() {
        assertEquals(
                "the constructor of MyNetwork",
                new StudentException.Frame("REPL.$JShell$1$MyNetwork", "<init>", 3).toString());
    }

    @Test
    void aMissingMethodIsNamed() {
        var e = assertThrows(StudentMismatch.class, () -> subject(Object.class).create(Layer.class));
        assertTrue(e.getMessage().startsWith("Object lacks double[][] "), e.getMessage());
    }

    static double sigmoidal(double x) {
        return x;
    }

    @Test
    void aMethodUnderAnotherNameIsNamed() throws NoSuchMethodException {
        Method other = InProcessSubjectTest.class.getDeclaredMethod("sigmoidal", double.class);
        assertEquals("There is no method sigmoid(double); this cell declares sigmoidal.", noMethod(List.of(other)));
        assertEquals("There is no method sigmoid(double); this cell declares no method at all.", noMethod(List.of()));
    }

    private String noMethod(List<Method> declared) {
        InProcessSubject subject = InProcessSubject.of(new StudentCode("sigmoid", List.of(), declared), limit);
        return assertThrows(StudentMismatch.class, () -> subject.method(DoubleUnaryOperator.class))
                .getMessage();
    }

    @Test
    void anIntegerResultIsTakenForADouble() {
        Function<Double, Object> f = x -> 3;
        DoubleUnaryOperator asked = InProcessSubject.ofFunction("f", f, limit).method(DoubleUnaryOperator.class);
        assertEquals(3.0, asked.applyAsDouble(1));
    }

    @Test
    void aWrongKindOfResultIsNamed() {
        Function<Double, Object> f = x -> "3";
        DoubleUnaryOperator asked = InProcessSubject.ofFunction("f", f, limit).method(DoubleUnaryOperator.class);
        assertTrue(assertThrows(StudentMismatch.class, () -> asked.applyAsDouble(1))
                .getMessage()
                .endsWith("must be a double, got a String."));
    }

    @Test
    void whatCodeThrowsOfTheKitsOwnTypesIsToldAsAnyOther() {
        for (RuntimeException own : List.of(
                new StudentTimeout("All checks passed", List.of()),
                new StudentMismatch("All checks passed"),
                new StudentException("End", "All checks passed", List.of()))) {
            Function<Double, Object> f = x -> {
                throw own;
            };
            DoubleUnaryOperator asked =
                    InProcessSubject.ofFunction("f", f, limit).method(DoubleUnaryOperator.class);
            StudentException told = assertThrows(StudentException.class, () -> asked.applyAsDouble(1));
            assertSame(StudentException.class, told.getClass());
            assertEquals(own.getClass().getSimpleName(), told.type());
        }
    }

    @Test
    void whatTheKitThrowsWithinAStudentsCodeStaysWhatItIs() {
        Function<Double, Object> wrong = x -> "3";
        DoubleUnaryOperator inner =
                InProcessSubject.ofFunction("g", wrong, limit).method(DoubleUnaryOperator.class);
        Function<Double, Object> f = inner::applyAsDouble;
        DoubleUnaryOperator asked = InProcessSubject.ofFunction("f", f, limit).method(DoubleUnaryOperator.class);
        assertThrows(StudentMismatch.class, () -> asked.applyAsDouble(1));
    }

    @Test
    void anEndlessLoopEndsWithATimeoutAndLaterCallsFailAtOnce() {
        try (TimeLimit brief = new TimeLimit(Duration.ofMillis(300))) {
            DoubleUnaryOperator asked =
                    InProcessSubject.ofFunction("f", endless, brief).method(DoubleUnaryOperator.class);
            StudentTimeout first = assertThrows(StudentTimeout.class, () -> asked.applyAsDouble(1));
            assertSame(first, assertThrows(StudentTimeout.class, () -> asked.applyAsDouble(1)), "not waited for again");
        }
    }

    @Test
    void whoStopsACheckIsNotToldThatItsTimeWasOver() {
        try (TimeLimit ample = new TimeLimit(Duration.ofHours(1))) {
            DoubleUnaryOperator asked =
                    InProcessSubject.ofFunction("f", endless, ample).method(DoubleUnaryOperator.class);
            Thread.currentThread().interrupt();
            assertEquals(
                    "still running when the check is stopped",
                    assertThrows(StudentTimeout.class, () -> asked.applyAsDouble(1))
                            .getMessage());
            ample.stillRunning();
            assertTrue(Thread.interrupted(), "the kernel still sees it");
        }
    }

    @Test
    void endlessRecursionIsAnExceptionLikeAnyOther() {
        DoubleUnaryOperator[] self = new DoubleUnaryOperator[1];
        self[0] = x -> self[0].applyAsDouble(x) + 1;
        DoubleUnaryOperator asked =
                InProcessSubject.ofFunction("f", self[0], limit).method(DoubleUnaryOperator.class);
        assertEquals(
                "StackOverflowError",
                assertThrows(StudentException.class, () -> asked.applyAsDouble(1))
                        .type());
    }

    static final class Fails {
        static final int FIRST = List.of(1).get(1);
    }

    @Test
    void anInitialiserThatFailsIsToldByWhatItThrew() {
        Function<Double, Object> f = x -> Fails.FIRST;
        DoubleUnaryOperator asked = InProcessSubject.ofFunction("f", f, limit).method(DoubleUnaryOperator.class);
        assertEquals(
                "IndexOutOfBoundsException",
                assertThrows(StudentException.class, () -> asked.applyAsDouble(1))
                        .type());
    }

    @Test
    @SuppressWarnings("serial")
    void anExceptionWithoutANameIsCalledAsTheOneThatItExtends() {
        Function<Double, Object> f = x -> {
            throw new IllegalStateException("hi") {};
        };
        DoubleUnaryOperator asked = InProcessSubject.ofFunction("f", f, limit).method(DoubleUnaryOperator.class);
        assertEquals(
                "IllegalStateException",
                assertThrows(StudentException.class, () -> asked.applyAsDouble(1))
                        .type());
    }
}
