package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeerCallbacksTest {

    /** What these tests serve. */
    public interface Calculus {
        double slope(DoubleUnaryOperator f, double x);

        double[] slopes(DoubleUnaryOperator f, int n);

        Function<Object, Object> same();

        Object give(Object o);
    }

    private static final class Served implements Calculus {
        @Override
        public double slope(DoubleUnaryOperator f, double x) {
            return (f.applyAsDouble(x + 1e-5) - f.applyAsDouble(x - 1e-5)) / 2e-5;
        }

        @Override
        public double[] slopes(DoubleUnaryOperator f, int n) {
            return IntStream.range(0, n)
                    .parallel()
                    .mapToDouble(i -> slope(f, i))
                    .toArray();
        }

        @Override
        public Function<Object, Object> same() {
            return x -> x;
        }

        @Override
        public Object give(Object o) {
            return o;
        }
    }

    private static Connected<Calculus> calculus() {
        return Connected.to(Calculus.class, new Served());
    }

    @Test
    void aFunctionOfThisSideIsCalledFromThere() throws Exception {
        try (var c = calculus()) {
            assertEquals(6, c.root().slope(x -> x * x, 3), 1e-6);
        }
    }

    @Test
    void manyThreadsThereMayCallBack() throws Exception {
        try (var c = calculus()) {
            double[] slopes = c.root().slopes(x -> x * x, 50);
            assertEquals(2.0 * 49, slopes[49], 1e-6);
        }
    }

    @Test
    void aFunctionOfThatSideIsCalledFromHere() throws Exception {
        try (var c = calculus()) {
            Function<Object, Object> same = c.root().same();
            double[] a = {1};
            assertSame(a, same.apply(a));
        }
    }

    @Test
    void anObjectThatTravelsThereAndBackIsTheSameObject() throws Exception {
        try (var c = calculus()) {
            DoubleUnaryOperator mine = Math::sin;
            assertSame(mine, c.root().give(mine));
        }
    }

    @Test
    void callsMayNest() throws Exception {
        try (var c = calculus()) {
            DoubleUnaryOperator first = x -> c.root().slope(y -> y * y * y, x);
            assertEquals(12, c.root().slope(first, 2), 1e-3);
        }
    }

    @Test
    void callsThatNestWithoutEndAreRefused() throws Exception {
        try (var c = calculus()) {
            DoubleUnaryOperator[] f = new DoubleUnaryOperator[1];
            f[0] = x -> c.root().slope(f[0], x);
            Exception e = assertThrows(RemoteException.class, () -> c.root().slope(f[0], 1));
            assertTrue(e.getMessage().contains("nested too deep"), e.getMessage());
            assertEquals(6, c.root().slope(x -> x * x, 3), 1e-6);
        }
    }

    @Test
    void anExceptionTellsItsClassItsMessageAndWhereItWasThrown() throws Exception {
        try (var c = Connected.to(Runnable.class, () -> {
            throw new ArithmeticException("by zero");
        })) {
            var e = assertThrows(RemoteException.class, () -> c.root().run());
            assertEquals("java.lang.ArithmeticException: by zero", e.toString());
            assertTrue(e.getStackTrace()[0].getClassName().startsWith("chainrule.run.wire.PeerCallbacksTest"));
        }
    }

    @Test
    void anExceptionWhoseMessageFailsIsToldWithoutIt() throws Exception {
        try (var c = Connected.to(Runnable.class, () -> {
            throw new IllegalStateException() {
                private static final long serialVersionUID = 1L;

                @Override
                public String getMessage() {
                    throw new IllegalStateException("no message for you");
                }
            };
        })) {
            var e = assertThrows(RemoteException.class, () -> c.root().run());
            assertEquals(null, e.getMessage());
        }
    }
}
