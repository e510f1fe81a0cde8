package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseTest {

    private final Case c = new Case(3, 0);

    @Test
    void sizesDifferAndTheSmallOnesComeFirst() {
        List<Integer> sizes =
                IntStream.range(0, 6).mapToObj(i -> c.size("s" + i, "")).toList();
        assertEquals(List.of(3, 5, 7), sizes.subList(0, 3).stream().sorted().toList());
        assertEquals(List.of(11, 13, 17), sizes.subList(3, 6).stream().sorted().toList());
    }

    @Test
    void sizesOfASquareCaseAreAllThree() {
        Case square = new Case(3, 1);
        assertEquals(List.of(3, 3), List.of(square.size("N", ""), square.size("in", "")));
    }

    @Test
    void eachSizeInTurnIsAsSmallAsItCanBe() {
        for (int small = 0; small < 3; small++) {
            Case one = new Case(3, 2 + small);
            List<Integer> sizes = List.of(one.size("N", "", 1), one.size("C", "", 2), one.size("in", "", 1));
            List<Integer> least = List.of(1, 2, 1);
            for (int i = 0; i < 3; i++) {
                assertEquals(i == small, sizes.get(i).equals(least.get(i)), sizes + " in case " + (2 + small));
            }
        }
    }

    @Test
    void spreadNumbersHaveEveryOrderOfMagnitudeAndBothSigns() {
        double[] drawn = Arrays.stream(c.spread("z", 50, 40, 1000))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        for (double from = 1e-3; from < 1e3; from *= 10) {
            double low = from;
            assertTrue(Arrays.stream(drawn).anyMatch(v -> v >= low && v <= 10 * low), "from " + low);
            assertTrue(Arrays.stream(drawn).anyMatch(v -> -v >= low && -v <= 10 * low), "from " + -low);
        }
        assertTrue(Arrays.stream(drawn).allMatch(v -> Math.abs(v) <= 1000 && Math.abs(v) >= 1e-3));
    }

    @Test
    void aSizeIsRememberedWithWhatItCounts() {
        int n = c.given("N", "the batch size", 11);
        assertEquals(11, n);
        assertEquals(List.of(new Case.Size("N", "the batch size", 11)), c.sizes());
    }

    @Test
    void numbersHaveTwoDecimalsAndKeepAwayFromZeroOnBothSides() {
        double[] drawn = Arrays.stream(c.matrix("x", 50, 40))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        assertEquals(2000, drawn.length);
        assertTrue(Arrays.stream(drawn).allMatch(v -> Math.abs(v) >= 0.05 && v == Math.rint(v * 100) / 100));
        assertEquals(-2, drawn[0], 1e-12);
        assertEquals(2, drawn[1999], 1e-12);
        assertEquals(1000, Arrays.stream(drawn).filter(v -> v > 0).count(), 100);
    }

    @Test
    void drawnNumbersGoThroughTheFunction() {
        assertTrue(Arrays.stream(c.matrix("p", 4, 3, Math::abs))
                .flatMapToDouble(Arrays::stream)
                .allMatch(v -> v > 0));
    }

    @Test
    void everyClassOccursWhereThereAreRowsEnough() {
        double[][] y = c.oneHot("y", 5, 3);
        assertArrayEquals(
                new double[] {1, 1, 1, 1, 1},
                Arrays.stream(y).mapToDouble(row -> Arrays.stream(row).sum()).toArray());
        assertTrue(Arrays.stream(Matrices.columnSums(y)[0]).allMatch(v -> v == 1 || v == 2));
        assertEquals("y", c.evidence().get(0).label());
    }

    @Test
    void whatIsLentIsACopyAndTheOwnStaysAsItWas() {
        double[][] x = c.matrix("x", 2, 2);
        double before = x[0][0];
        double[][] lent = c.lend("x");
        assertNotSame(x, lent);
        lent[0][0] = 99;
        x[0][0] = 98;
        assertEquals(before, c.lend("x")[0][0]);
    }

    @Test
    void aChangedInputIsNamedWithBeforeAndAfter() {
        c.given("x", new double[][] {{1, 2}});
        double[][] lent = c.lend("x");
        assertDoesNotThrow(() -> c.requireUnchanged("x", lent, "forward"));
        lent[0][1] = 5;
        Finding f = assertThrows(FailedCheck.class, () -> c.requireUnchanged("x", lent, "forward"))
                .finding();
        assertEquals("input-changed", f.misconception().orElseThrow());
        assertEquals(
                "Your forward changed x. It belongs to the caller, so only read it: write into a variable or an array of your"
                        + " own.",
                f.message());
        assertEquals(
                List.of("x before", Matrices.format(c.lend("x")), "x after", Matrices.format(lent)),
                f.evidence().stream()
                        .flatMap(e -> List.of(e.label(), e.value()).stream())
                        .toList());
    }

    @Test
    void aRequirementFailsWithItsWordsItsNameAndTheInputs() {
        c.given("x", new double[][] {{1}});
        assertDoesNotThrow(() -> c.require(true, "never said"));
        assertDoesNotThrow(() -> c.require(true, "name", "never said"));
        Finding unnamed = assertThrows(FailedCheck.class, () -> c.require(false, "No batches."))
                .finding();
        Finding named = assertThrows(FailedCheck.class, () -> c.require(false, "empty-batch", "No batches."))
                .finding();
        assertEquals("No batches.", unnamed.message());
        assertTrue(unnamed.misconception().isEmpty());
        assertEquals("empty-batch", named.misconception().orElseThrow());
        assertEquals("x", named.evidence().get(0).label());
    }

    @Test
    void aNumberBelowABoundIsNeverTheBound() {
        List<Integer> drawn = IntStream.range(0, 100)
                .mapToObj(i -> c.below(3))
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of(0, 1, 2), drawn);
    }
}
