package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PeerBrieflyTest {

    /** Keeps the arrays that it is given, and adds 1 to their first numbers at each call. */
    private final List<double[]> kept = new ArrayList<>();

    @SuppressWarnings("unchecked")
    private static Connected<UnaryOperator<Object>> with(UnaryOperator<Object> served) {
        return (Connected<UnaryOperator<Object>>) (Connected<?>) Connected.to(UnaryOperator.class, served);
    }

    private Object keepAndCount(Object x) {
        if (x != null) {
            kept.add((double[]) x);
        }
        kept.forEach(array -> array[0]++);
        return x;
    }

    @Test
    void arraysOfBriefWorkAreNoLongerFollowedAndThoseBeforeAre() throws Exception {
        try (var c = with(this::keepAndCount)) {
            double[] before = {0};
            c.root().apply(before);
            double[] within = {0};
            c.briefly(() -> assertSame(within, c.root().apply(within)));
            c.root().apply(null);
            assertEquals(3, before[0]);
            assertEquals(1, within[0], "as it was when the work ended");
        }
    }

    @Test
    void aForgottenArrayCanComeAgain() throws Exception {
        try (var c = with(this::keepAndCount)) {
            double[] x = {5};
            c.briefly(() -> c.root().apply(x));
            assertSame(x, c.root().apply(x));
            assertEquals(7, x[0]);
        }
    }

    @Test
    void aBufferOfTheOtherSideComesAsAnotherArrayAfterwards() throws Exception {
        double[] buffer = {0};
        try (var c = with(x -> {
            buffer[0]++;
            return buffer;
        })) {
            c.briefly(() ->
                    assertArrayEquals(new double[] {1}, (double[]) c.root().apply(null)));
            double[] later = (double[]) c.root().apply(null);
            c.root().apply(null);
            assertArrayEquals(new double[] {3}, later);
        }
    }

    @Test
    void aRowThatBriefWorkPutIntoAnOlderArrayIsStillFollowed() throws Exception {
        double[][][] held = new double[1][][];
        try (var c = with(x -> {
            if (x instanceof double[][] a) {
                held[0] = a;
            } else if (x != null) {
                held[0][0] = new double[] {1};
            } else {
                held[0][0][0] = 8;
            }
            return null;
        })) {
            double[][] older = {{0}};
            c.root().apply(older);
            c.briefly(() -> c.root().apply("another row"));
            c.root().apply(null);
            assertArrayEquals(new double[] {8}, older[0]);
        }
    }

    @Test
    void theGradientOfAParameterThatIsKnownIsFollowedThroughBriefWork() throws Exception {
        Parameter parameter = new Parameter("W", new double[][] {{1}});
        try (var c = with(x -> {
            parameter.gradient()[0][0]++;
            return parameter;
        })) {
            Parameter seen = (Parameter) c.root().apply(null);
            c.briefly(() -> assertSame(seen, c.root().apply(null)));
            assertSame(seen, c.root().apply(null));
            assertEquals(3, seen.gradient()[0][0]);
        }
    }
}
