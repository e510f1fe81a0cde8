package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PeerArraysTest {

    private static Connected<UnaryOperator<Object>> with(UnaryOperator<Object> served) {
        return with(served, WireLimits.standard());
    }

    @SuppressWarnings("unchecked")
    private static Connected<UnaryOperator<Object>> with(UnaryOperator<Object> served, WireLimits limits) {
        return (Connected<UnaryOperator<Object>>) (Connected<?>) Connected.to(UnaryOperator.class, served, limits);
    }

    @Test
    void anArgumentThatTheOtherSideChangesIsChangedHere() throws Exception {
        try (var c = with(x -> {
            ((double[][]) x)[1][0] = 99;
            return null;
        })) {
            double[][] x = {{1, 2}, {3, 4}};
            double[] row = x[1];
            c.root().apply(x);
            assertEquals(99, row[0]);
        }
    }

    @Test
    void aReturnedArgumentIsTheVerySameArray() throws Exception {
        try (var c = with(x -> x)) {
            double[][] x = {{1}};
            assertSame(x, c.root().apply(x));
        }
    }

    @Test
    void beginningAnewForgetsArraysAndKeepsTheServedObject() throws Exception {
        Object[] kept = new Object[1];
        try (var c = with(x -> {
            kept[0] = kept[0] == null ? x : kept[0];
            ((double[]) kept[0])[0]++;
            return x;
        })) {
            double[] first = {1};
            c.root().apply(first);
            c.anew();
            double[] second = {5};
            assertSame(second, c.root().apply(second));
            assertEquals(2, first[0], "changed by the first call only");
            assertEquals(5, second[0]);
        }
    }

    @Test
    void aFreshResultIsAnotherArray() throws Exception {
        try (var c = with(x -> ((double[]) x).clone())) {
            double[] x = {1};
            assertNotSame(x, c.root().apply(x));
        }
    }

    @Test
    void aReusedBufferChangesTheEarlierResult() throws Exception {
        double[] buffer = new double[1];
        try (var c = with(x -> {
            buffer[0]++;
            return buffer;
        })) {
            double[] first = (double[]) c.root().apply(null);
            assertArrayEquals(new double[] {1}, first);
            assertSame(first, c.root().apply(null));
            assertArrayEquals(new double[] {2}, first);
        }
    }

    @Test
    void aRowSharedByTwoResultsStaysShared() throws Exception {
        double[] row = {1};
        try (var c = with(x -> new double[][] {row, row})) {
            double[][] a = (double[][]) c.root().apply(null);
            double[][] b = (double[][]) c.root().apply(null);
            assertNotSame(a, b);
            assertSame(a[0], a[1]);
            assertSame(a[0], b[0]);
        }
    }

    @Test
    void aReplacedRowIsReplacedHereToo() throws Exception {
        try (var c = with(x -> {
            ((double[][]) x)[0] = new double[] {7, 8, 9};
            return null;
        })) {
            double[][] x = {{1}};
            c.root().apply(x);
            assertArrayEquals(new double[] {7, 8, 9}, x[0]);
        }
    }

    @Test
    void whatTheCallerChangesBetweenCallsIsSeenThere() throws Exception {
        double[][] kept = new double[1][];
        try (var c = with(x -> {
            if (x != null) {
                kept[0] = (double[]) x;
            }
            return kept[0][0];
        })) {
            double[] x = {1};
            assertEquals(1.0, c.root().apply(x));
            x[0] = 2;
            assertEquals(2.0, c.root().apply(null));
        }
    }

    @Test
    void arraysNotMentionedForLongAreForgottenAndCanComeAgain() throws Exception {
        WireLimits few = new WireLimits(1 << 20, 1 << 20, 1000, 16, 100, 2, 3, 1000, WireTotals.standard());
        try (var c = with(x -> x, few)) {
            double[] first = {1};
            c.root().apply(first);
            for (int i = 0; i < 10; i++) {
                double[] other = {i};
                assertSame(other, c.root().apply(other));
            }
            assertSame(first, c.root().apply(first));
        }
    }
}
