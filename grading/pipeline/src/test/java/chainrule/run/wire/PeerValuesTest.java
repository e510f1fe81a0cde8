package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.tensor.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeerValuesTest {

    /** A record of ours, as graders and exercises share them. */
    record Pair(double[] a, String name) {}

    @SuppressWarnings("unchecked")
    private static Connected<UnaryOperator<Object>> with(UnaryOperator<Object> served) {
        return (Connected<UnaryOperator<Object>>) (Connected<?>) Connected.to(UnaryOperator.class, served);
    }

    static Stream<Object> plainValues() {
        return Stream.of(
                true,
                false,
                -7,
                1L << 40,
                -0.0,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                "∂L/∂W",
                "",
                List.of(1, "two", List.of(3.0)),
                Map.of("db", 0.5));
    }

    @ParameterizedTest
    @MethodSource("plainValues")
    void aValueComesBackAsItWent(Object value) throws Exception {
        try (var c = with(x -> List.of(x, 1))) {
            assertEquals(List.of(value, 1), c.root().apply(value));
        }
    }

    @Test
    void nothingIsAValueToo() throws Exception {
        try (var c = with(x -> x)) {
            assertNull(c.root().apply(null));
        }
    }

    static Stream<Object> arrays() {
        return Stream.of(
                new double[] {1, Double.NaN, -0.0},
                new double[0],
                new double[][] {{1, 2}, {}, null},
                new int[] {Integer.MIN_VALUE},
                new int[][] {{1}, {2, 3}},
                new long[] {Long.MAX_VALUE},
                new boolean[] {true, false},
                new byte[] {-128, 127},
                new double[][][] {{{1}}, {{2}, {3}}},
                new String[] {"a", null});
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void anArrayArrivesWithItsContents(Object array) throws Exception {
        // Turned into text on the other side: a round trip would come back as the very same array.
        try (var c = with(x -> Arrays.deepToString(new Object[] {x}))) {
            assertEquals(Arrays.deepToString(new Object[] {array}), c.root().apply(array));
        }
    }

    @Test
    void aRecordOfOursTravelsByItsComponents() throws Exception {
        try (var c = with(x -> new Pair(((Pair) x).a(), ((Pair) x).name() + "!"))) {
            double[] a = {1, 2};
            Pair back = (Pair) c.root().apply(new Pair(a, "pair"));
            assertEquals("pair!", back.name());
            assertEquals(a, back.a());
        }
    }

    @Test
    void aParameterCarriesNameValueAndGradientAndStaysTheSame() throws Exception {
        Parameter w = new Parameter("W", new double[][] {{1, 2}, {3, 4}});
        try (var c = with(x -> w)) {
            Parameter got = (Parameter) c.root().apply(null);
            assertEquals("W (2×2)", got.toString());
            got.value()[1][0] = 30;
            w.setGradient(new double[][] {{5, 6}, {7, 8}});
            assertEquals(got, c.root().apply(null));
            assertEquals(30, w.value()[1][0]);
            assertArrayEquals(new double[] {7, 8}, got.gradient()[1]);
        }
    }

    @Test
    void aGeneratorOfRandomNumbersGivesTheSequenceOfItsOwner() throws Exception {
        try (var c = with(x -> {
            Random rng = (Random) x;
            return List.of(rng.nextInt(), rng.nextDouble(), rng.nextGaussian(), rng.nextInt(10), rng.nextLong());
        })) {
            Random mine = new Random(7);
            List<Object> expected =
                    List.of(mine.nextInt(), mine.nextDouble(), mine.nextGaussian(), mine.nextInt(10), mine.nextLong());
            assertEquals(expected, c.root().apply(new Random(7)));
        }
    }

    @Test
    void aValueWithoutAFormIsRefusedAndTheConnectionGoesOn() throws Exception {
        try (var c = with(x -> x)) {
            assertThrows(UnsendableException.class, () -> c.root().apply(new char[] {'a'}));
            assertEquals(1, c.root().apply(1));
        }
    }

    @Test
    void aResultWithoutAFormIsToldAndTheConnectionGoesOn() throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        try (var c = with(x -> first.getAndSet(false) ? new Object[] {new double[] {1}, 'c'} : x)) {
            RemoteException e =
                    assertThrows(RemoteException.class, () -> c.root().apply(null));
            assertEquals("an array of type Object[] cannot be sent", e.getMessage());
            double[] a = {1};
            assertEquals(a, c.root().apply(a));
        }
    }
}
