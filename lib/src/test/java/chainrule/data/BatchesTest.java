package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    /** y = 10 x, so that a row and its target are recognised. */
    private static final Dataset TEN = Dataset.regression(
            IntStream.range(0, 10).mapToObj(i -> new double[] {i}).toArray(double[][]::new),
            IntStream.range(0, 10).mapToObj(i -> new double[] {10 * i}).toArray(double[][]::new));

    private static List<Double> order(Batches batches) {
        List<Double> seen = new ArrayList<>();
        for (Batch batch : batches) {
            double[][] x = batch.x();
            double[][] y = batch.y();
            for (int i = 0; i < batch.size(); i++) {
                assertEquals(10 * x[i][0], y[i][0], "a row lost its target");
                seen.add(x[i][0]);
            }
        }
        return seen;
    }

    @Test
    void aPartialLastBatchIsKept() {
        List<Integer> sizes = new ArrayList<>();
        TEN.batches(4, new Random(1)).forEach(batch -> sizes.add(batch.size()));
        assertEquals(List.of(4, 4, 2), sizes);
        assertEquals("3 batches of 4, the last of 2", TEN.batches(4).toString());
    }

    @Test
    void everyExampleComesOnceInAnEpoch() {
        List<Double> seen = order(TEN.batches(3, new Random(5)));
        assertEquals(10, seen.size());
        assertEquals(
                List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0),
                seen.stream().sorted().toList());
    }

    /** Worked out in Python from the formulas in the documentation of java.util.Random. */
    @Test
    void aSeedGivesThisOrderOnEveryJava() {
        assertEquals(List.of(4.0, 6.0, 2.0, 1.0, 7.0, 9.0, 8.0, 5.0, 3.0, 0.0), order(TEN.batches(3, new Random(42))));
    }

    @Test
    void anEpochOfReusedBatchesEqualsFreshOnes() {
        Random one = new Random(7);
        Random two = new Random(7);
        Batches reused = new Batches(TEN, 3);
        for (int epoch = 0; epoch < 4; epoch++) {
            assertEquals(order(TEN.batches(3, one)), order(reused.shuffle(two)), "epoch " + epoch);
        }
    }

    @Test
    void shuffledEpochsDiffer() {
        Random rng = new Random(3);
        assertEquals(
                2,
                IntStream.range(0, 2)
                        .mapToObj(i -> order(TEN.batches(10, rng)))
                        .distinct()
                        .count());
    }

    @Test
    void writingIntoABatchLeavesTheDataAlone() {
        Batch batch = TEN.batches(10).get(0);
        batch.x()[3][0] = -1;
        batch.y()[3][0] = -1;
        assertEquals(3, TEN.x()[3][0]);
        assertEquals(30, TEN.y()[3][0]);
        assertArrayEquals(TEN.x(), batch.x());
    }

    @Test
    void sharedRowsAreTheDataSetsOwn() {
        Batch batch = TEN.batches(4).get(1);
        assertSame(TEN.sharedX()[4], batch.sharedX()[0]);
        assertSame(TEN.sharedY()[7], batch.sharedY()[3]);
        assertSame(batch.sharedX(), batch.sharedX());
    }

    @Test
    void batchesLargerThanTheDataAreOneBatchOfEverything() {
        assertEquals("1 batch of 10", TEN.batches(64).toString());
        assertEquals(10, TEN.batches(64).get(0).size());
    }

    @Test
    void stochasticDescentIsABatchOfOne() {
        assertEquals(10, TEN.batches(1).count());
    }

    @Test
    void aBatchOfNothingIsRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> TEN.batches(0));
        assertEquals("a batch needs at least 1 example, got size 0", e.getMessage());
    }
}
