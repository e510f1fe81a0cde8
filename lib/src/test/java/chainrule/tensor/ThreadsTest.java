package chainrule.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    private final Random rng = new Random(8);
    private final double[][] a = RandomArrays.normal(131, 97, rng);
    private final double[][] b = RandomArrays.normal(97, 113, rng);

    @AfterEach
    void oneThreadAgain() {
        Threads.use(1);
    }

    @Test
    void theBitsDoNotDependOnTheNumberOfThreads() {
        double[][] product = Matrices.multiply(a, b);
        double[][] transposed = Matrices.transposeMultiply(Matrices.transpose(a), b);
        assertTrue(Threads.count() == 1 && 131 * 97 * 113 >= 1 << 20, "large enough to be shared");
        for (int count = 2; count <= 5; count++) {
            Threads.use(count);
            assertEquals(count, Threads.count());
            assertArrayEquals(product, Matrices.multiply(a, b));
            assertArrayEquals(product, Matrices.multiplyTransposed(a, Matrices.transpose(b)));
            assertArrayEquals(transposed, Matrices.transposeMultiply(Matrices.transpose(a), b));
        }
    }

    @Test
    void otherThreadsTakePart() {
        Threads.use(3);
        var names = ConcurrentHashMap.<String>newKeySet();
        Threads.split(9, (from, to) -> names.add(Thread.currentThread().getName() + from + "–" + to));
        String own = Thread.currentThread().getName();
        assertEquals(Set.of(own + "0–3", "chainrule-product3–6", "chainrule-product6–9"), names);
    }

    @Test
    void anInterruptedThreadStillGetsItsWholeProductAndKeepsTheMark() {
        double[][] product = Matrices.multiply(a, b);
        Threads.use(2);
        Thread.currentThread().interrupt();
        double[][] shared = Matrices.multiply(a, b);
        assertTrue(Thread.interrupted());
        assertArrayEquals(product, shared);
    }

    @Test
    void fewerThanOneThreadIsRefused() {
        var error = assertThrows(IllegalArgumentException.class, () -> Threads.use(0));
        assertEquals("a product needs at least 1 thread, got 0", error.getMessage());
    }
}
