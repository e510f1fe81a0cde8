package chainrule.exercises.gradientdescent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShuffleOrdersTest {

    /** What is done to the numbers 0 … n − 1 before they are cut into batches. */
    private interface Mixing {
        void apply(List<Integer> order, Random rng);
    }

    private static ShuffleOrders orders(int n, int size, int times, long seed, Mixing mixing) {
        Random rng = new Random(seed);
        List<List<Integer>> orders = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
            mixing.apply(order, rng);
            orders.add(order);
        }
        return new ShuffleOrders(orders, size, "calls");
    }

    private static Optional<String> fault(long seed, Mixing mixing) {
        return orders(7, 3, 300, seed, mixing).fault().map(ShuffleOrders.Fault::id);
    }

    @Tag("slow")
    @Test
    void noRightShuffleOfAThousandIsRefused() {
        for (long seed = 0; seed < 1000; seed++) {
            assertEquals(Optional.empty(), fault(seed, Collections::shuffle), "7 examples, seed " + seed);
            assertEquals(
                    Optional.empty(),
                    orders(5, 2, 150, seed, Collections::shuffle).fault(),
                    "5, seed " + seed);
            assertEquals(
                    Optional.empty(),
                    orders(23, 4, 80, seed, Collections::shuffle).faultByThirds(),
                    "23, seed " + seed);
        }
    }

    @Test
    void aShuffleOfSomeRowsOnlyIsNamed() {
        for (long seed = 0; seed < 50; seed++) {
            assertEquals(
                    Optional.of("row-not-shuffled"),
                    fault(seed, (order, rng) -> Collections.shuffle(order.subList(1, 7), rng)));
            assertEquals(
                    Optional.of("row-not-shuffled"),
                    fault(seed, (order, rng) -> Collections.shuffle(order.subList(0, 6), rng)));
            assertEquals(
                    Optional.of("rotated-only"),
                    fault(seed, (order, rng) -> Collections.rotate(order, rng.nextInt(7))));
            assertEquals(
                    Optional.of("few-orders"),
                    fault(seed, (order, rng) -> Collections.swap(order, rng.nextInt(7), rng.nextInt(7))));
            assertEquals(Optional.of("shuffled-within-batches"), fault(seed, ShuffleOrdersTest::withinBatches));
        }
    }

    private static void withinBatches(List<Integer> order, Random rng) {
        for (int from = 0; from < 7; from += 3) {
            Collections.shuffle(order.subList(from, Math.min(7, from + 3)), rng);
        }
    }

    @Test
    void whatKeepsRowsTogetherOrApartIsRefused() {
        for (long seed = 0; seed < 50; seed++) {
            assertTrue(fault(seed, ShuffleOrdersTest::sattolo).isPresent());
            assertTrue(fault(seed, ShuffleOrdersTest::neighbours).isPresent());
            assertTrue(orders(23, 4, 80, seed, (order, rng) -> {
                        for (int from = 0; from < 23; from += 10) {
                            Collections.shuffle(order.subList(from, Math.min(23, from + 10)), rng);
                        }
                    })
                    .faultByThirds()
                    .isPresent());
        }
    }

    /** No row ever stays. */
    private static void sattolo(List<Integer> order, Random rng) {
        for (int i = 6; i > 0; i--) {
            Collections.swap(order, i, rng.nextInt(i));
        }
    }

    private static void neighbours(List<Integer> order, Random rng) {
        for (int i = 1; i < 7; i++) {
            if (rng.nextBoolean()) {
                Collections.swap(order, i, i - 1);
            }
        }
    }
}
