package chainrule.tensor.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.tensor.Matrices;
import chainrule.tensor.RandomArrays;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
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
    void productsWithLongRowsAreSharedByColumnsWithTheBitsOfOneThread() {
        for (int i = 0; i < 12; i++) {
            int rows = 12 + rng.nextInt(40);
            int columns = 2 * Blocks.LONG + rng.nextInt(700);
            int depth = (int) (Threads.SMALL / rows / columns) + 1 + rng.nextInt(40);
            double[][] left = RandomArrays.normal(rows, depth, rng);
            double[][] right = RandomArrays.normal(depth, columns, rng);
            double[][] expected = Matrices.multiply(left, right);
            int count = 2 + rng.nextInt(4);
            Threads.share(count, () -> {
                assertArrayEquals(expected, Matrices.multiply(left, right));
                assertArrayEquals(expected, Matrices.multiplyTransposed(left, Matrices.transpose(right)));
                assertArrayEquals(expected, Matrices.transposeMultiply(Matrices.transpose(left), right));
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
    void aThousandResultsFollowEachOtherWithAndWithoutRests() {
        var random = new Random(9);
        Threads.share(3, () -> {
            for (int i = 0; i < 1_000; i++) {
                int rows = 1 + random.nextInt(7);
                int[] found = new int[rows];
                int number = i;
                Threads.split(rows, (from, to) -> Arrays.fill(found, from, to, number));
                int[] expected = new int[rows];
                Arrays.fill(expected, number);
                assertArrayEquals(expected, found);
                if (i % 100 == 0) {
                    LockSupport.parkNanos(5_000_000);
                }
            }
            return null;
        });
    }

    @Test
    void whatFailsOnAnotherThreadFailsHereAndTheNextResultIsWhole() {
        double[][] product = Matrices.multiply(a, b);
        Threads.Rows work = (from, to) -> {
            if (from > 0) {
                throw new ArithmeticException("part from " + from);
            }
        };
        Threads.share(2, () -> {
            var error = assertThrows(IllegalStateException.class, () -> Threads.split(8, work));
            assertEquals("part from 4", error.getCause().getMessage());
            assertArrayEquals(product, Matrices.multiply(a, b));
            return null;
        });
    }

    @Test
    void theThreadsEndWithTheWork() throws InterruptedException {
        var helper = new AtomicReference<Thread>();
        Threads.share(2, () -> {
            Threads.split(2, (from, to) -> {
                if (from > 0) {
                    helper.set(Thread.currentThread());
                }
            });
            return null;
        });
        helper.get().join(60_000);
        assertFalse(helper.get().isAlive());
    }

    @Test
    void updatesAreSharedWhereTheyHaveManyEntries() {
        int columns = 100;
        int rows = (int) Threads.FEW / columns + 1;
        var parts = ConcurrentHashMap.<String>newKeySet();
        Threads.Rows work = (from, to) -> parts.add(from + "–" + to);
        Threads.compute(rows, columns, work);
        Threads.share(2, () -> {
            Threads.compute(rows - 1, columns, work);
            Threads.compute(rows, columns, work);
            return null;
        });
        assertEquals(Set.of("0–328", "0–327", "0–164", "164–328"), parts);
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
