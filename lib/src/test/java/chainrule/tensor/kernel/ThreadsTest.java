package chainrule.tensor.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.tensor.Matrices;
import chainrule.tensor.RandomArrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    private final Random rng = new Random(8);
    private final double[][] a = RandomArrays.normal(131, 147, rng);
    private final double[][] b = RandomArrays.normal(147, 113, rng);

    @Test
    void theBitsDoNotDependOnTheNumberOfThreads() {
        double[][] product = Matrices.multiply(a, b);
        double[][] transposed = Matrices.transposeMultiply(Matrices.transpose(a), b);
        assertTrue(Threads.count() == 1 && 131 * 147 * 113 >= Threads.SMALL, "large enough to be shared");
        for (int count = 2; count <= 5; count++) {
            int expected = count;
            Threads.share(count, () -> {
                assertEquals(expected, Threads.count());
                assertArrayEquals(product, Matrices.multiply(a, b));
                assertArrayEquals(product, Matrices.multiplyTransposed(a, Matrices.transpose(b)));
                assertArrayEquals(transposed, Matrices.transposeMultiply(Matrices.transpose(a), b));
                return null;
            });
        }
    }

    @Test
    void otherThreadsTakePart() {
        var names = ConcurrentHashMap.<String>newKeySet();
        Threads.Rows work = (from, to) -> names.add(Thread.currentThread().getName() + from + "–" + to);
        Threads.share(3, () -> {
            Threads.split(9, work);
            return null;
        });
        String own = Thread.currentThread().getName();
        assertEquals(Set.of(own + "0–3", "chainrule-product3–6", "chainrule-product6–9"), names);
    }

    @Test
    void smallProductsStayOnOneThread() {
        assertTrue(Threads.share(2, () -> Threads.shares(Threads.SMALL)));
        assertFalse(Threads.share(2, () -> Threads.shares(Threads.SMALL - 1)));
        assertFalse(Threads.share(1, () -> Threads.shares(Threads.SMALL)));
    }

    @Test
    void theNumberHoldsForTheWorkAndNoLongerAlsoWhereItFails() {
        int inner = Threads.share(2, () -> Threads.share(3, Threads::count) * 10 + Threads.count());
        assertEquals(32, inner);
        assertThrows(
                IllegalStateException.class,
                () -> Threads.share(2, () -> {
                    throw new IllegalStateException();
                }));
        assertEquals(1, Threads.count());
    }

    @Test
    void anInterruptedThreadStillGetsItsWholeProductAndKeepsTheMark() {
        double[][] product = Matrices.multiply(a, b);
        Thread.currentThread().interrupt();
        double[][] shared = Threads.share(2, () -> Matrices.multiply(a, b));
        assertTrue(Thread.interrupted());
        assertArrayEquals(product, shared);
    }

    @Test
    void fewerThanOneThreadIsRefused() {
        var error = assertThrows(IllegalArgumentException.class, () -> Threads.share(0, () -> null));
        assertEquals("a product needs at least 1 thread, got 0", error.getMessage());
    }
}
