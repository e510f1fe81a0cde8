package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    /** x is the row's number; 60 of class a, 30 of b, 10 of c. */
    private static final Dataset HUNDRED = Dataset.classification(
            IntStream.range(0, 100).mapToObj(i -> new double[] {i}).toArray(double[][]::new),
            IntStream.range(0, 100).map(i -> i < 60 ? 0 : i < 90 ? 1 : 2).toArray(),
            "a",
            "b",
            "c");

    private static List<Integer> numbers(Dataset part) {
        return Arrays.stream(part.x()).map(row -> (int) row[0]).toList();
    }

    @Test
    void everyRowIsInExactlyOnePart() {
        for (Split split : List.of(HUNDRED.split(0.5, 0.3, 0.2, 1), HUNDRED.stratifiedSplit(0.5, 0.3, 0.2, 1))) {
            List<Integer> all = new ArrayList<>(numbers(split.train()));
            all.addAll(numbers(split.validation()));
            all.addAll(numbers(split.test()));
            assertEquals(
                    IntStream.range(0, 100).boxed().toList(),
                    all.stream().sorted().toList());
            assertEquals("50 training, 30 validation, 20 test examples", split.toString());
        }
    }

    @Test
    void aStratifiedSplitKeepsTheSharesOfTheClasses() {
        Split split = HUNDRED.stratifiedSplit(0.5, 0.3, 0.2, 9);
        assertArrayEquals(new int[] {30, 15, 5}, split.train().classCounts());
        assertArrayEquals(new int[] {18, 9, 3}, split.validation().classCounts());
        assertArrayEquals(new int[] {12, 6, 2}, split.test().classCounts());
    }

    @Test
    void aStratifiedPartMixesTheClasses() {
        int[] labels = HUNDRED.stratifiedSplit(0.5, 0.3, 0.2, 9).train().labels();
        int changes = (int) IntStream.range(1, labels.length)
                .filter(i -> labels[i] != labels[i - 1])
                .count();
        assertTrue(changes > 10, "only " + changes + " changes of class from row to row");
    }

    @Test
    void aSeedGivesTheSameRowsAndAnotherSeedOthers() {
        List<Integer> once = numbers(HUNDRED.split(0.6, 0.2, 0.2, 5).train());
        assertEquals(once, numbers(HUNDRED.split(0.6, 0.2, 0.2, 5).train()));
        assertFalse(once.equals(numbers(HUNDRED.split(0.6, 0.2, 0.2, 6).train())));
    }

    @Test
    void targetsStayWithTheirRows() {
        Dataset test = HUNDRED.split(0.6, 0.2, 0.2, 5).test();
        List<Integer> rows = numbers(test);
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(HUNDRED.labels()[rows.get(i)], test.labels()[i]);
        }
    }

    @Test
    void partsAreNamedForTheirUse() {
        assertEquals(
                "classes (validation)",
                HUNDRED.split(0.6, 0.2, 0.2, 5).validation().name());
    }

    @Test
    void aPartWithShareZeroIsSaidToBeEmptyWhenAskedFor() {
        Split split = HUNDRED.split(0.8, 0, 0.2, 1);
        assertEquals(20, split.test().size());
        var e = assertThrows(IllegalStateException.class, split::validation);
        assertEquals("classes (validation) is empty: its share in the split was 0", e.getMessage());
        assertEquals(80, split.standardized().train().size());
    }

    @Test
    void sharesThatAreNoPartsOfOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> HUNDRED.split(0.7, 0.2, 0.2, 1));
        assertThrows(IllegalArgumentException.class, () -> HUNDRED.split(0, 0.5, 0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> HUNDRED.split(1.2, -0.4, 0.2, 1));
        var e = assertThrows(IllegalArgumentException.class, () -> HUNDRED.split(70, 15, 15, 1));
        assertTrue(e.getMessage().endsWith("got 70.0, 15.0, 15.0"), e.getMessage());
    }

    @Test
    void tooFewRowsForAPartAreRefused() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> HUNDRED.rows(0, 1).split(0.9, 0.05, 0.05, 1));
        assertTrue(e.getMessage().contains("2 examples: too few for a validation share of 0.05"), e.getMessage());
    }

    @Test
    void aRegressionCannotBeStratified() {
        Dataset numbers = Dataset.regression(new double[][] {{1}, {2}}, new double[][] {{1}, {2}});
        assertThrows(IllegalStateException.class, () -> numbers.stratifiedSplit(0.5, 0, 0.5, 1));
    }
}
