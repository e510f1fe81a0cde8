package chainrule;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static volatile double sink;

    private static void work(long steps) {
        double sum = 0;
        for (long i = 1; i <= steps; i++) {
            sum += Math.sqrt(i);
        }
        sink = sum;
    }

    private static void require(Consumer<Integer> read) {
        Growth.requireLinear("work", 1_000, size -> size, read);
    }

    @Test
    void whatGrowsWithTheSizePasses() {
        require(size -> work(10_000L * size));
    }

    @Test
    void whatGrowsWithItsSquareFailsEachTime() {
        String said = assertThrows(AssertionError.class, () -> require(size -> work(10L * size * size)))
                .getMessage();
        assertTrue(said.matches("work: [0-9.]+ ms for size 1000, [0-9.]+ ms for size 4000.*"), said);
    }

    @Test
    void whatIsTooFastForTheClockIsComparedAllTheSame() {
        assertThrows(AssertionError.class, () -> require(size -> work(size > 1_000 ? 30_000_000 : 1_000)));
    }

    @Test
    void whatWasSlowOnlyOncePasses() {
        AtomicInteger calls = new AtomicInteger();
        require(size -> work(calls.getAndIncrement() == 0 ? 100_000_000 : size));
    }
}
