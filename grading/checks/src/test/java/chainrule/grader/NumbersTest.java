package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final double[][] A = {{3, 0}, {0, -4}};

    @Test
    void whatIsLostInRoundingBesideAnyNumberIsZero() {
        assertTrue(Numbers.close(new double[][] {{2e-244}}, new double[][] {{0}}, Numbers.TOLERANCE));
        assertFalse(Numbers.close(new double[][] {{2e-44}}, new double[][] {{0}}, Numbers.TOLERANCE));
    }

    @Test
    void closeIsTheNormOfTheDifferenceOverTheNormOfTheSums() {
        // ‖a − b‖ = 0.1, ‖|a| + |b|‖ = √(6² + 7.9²) = 9.9204
        double[][] b = {{3, 0}, {0, -3.9}};
        assertTrue(Numbers.close(A, b, 0.01009));
        assertFalse(Numbers.close(A, b, 0.01007));
    }

    @Test
    void zeroIsCloseToZeroAndToNothingElse() {
        double[][] zero = new double[2][2];
        assertTrue(Numbers.close(zero, new double[2][2], 0));
        assertFalse(Numbers.close(zero, A, 0.5));
        assertTrue(Numbers.isZero(zero));
        assertFalse(Numbers.isZero(A));
    }

    @Test
    void infinityAndNaNAreCloseToNothing() {
        double[][] infinite = {{Double.POSITIVE_INFINITY}};
        double[][] nan = {{Double.NaN}};
        assertFalse(Numbers.close(infinite, infinite, 1));
        assertFalse(Numbers.close(nan, nan, 1));
        assertFalse(Numbers.close(infinite, new double[][] {{1}}, 1));
        assertTrue(Numbers.same(nan, new double[][] {{Double.NaN}}));
    }

    @Test
    void otherShapesAreNotClose() {
        assertFalse(Numbers.close(A, new double[][] {{3, 0}}, 1));
        assertFalse(Numbers.close(A, new double[][] {{3, 0}, {0}}, 1));
        assertFalse(Numbers.close(A, new double[][] {{3, 0}, null}, 1));
        assertFalse(Numbers.sameShape(null, A));
        assertFalse(Numbers.sameShape(A, null));
        assertTrue(Numbers.sameShape(A, new double[2][2]));
    }

    @Test
    void theFirstEntryThatIsNoNumberIsFoundRowByRow() {
        assertArrayEquals(new int[] {1, 0}, Numbers.firstNotFinite(new double[][] {{1, 2}, {Double.NaN, Double.NaN}}));
        assertNull(Numbers.firstNotFinite(A));
    }

    @Test
    void theWorstEntryIsTheOneThatDiffersMostWhateverItsSign() {
        assertArrayEquals(new int[] {0, 1}, Numbers.worst(A, new double[][] {{2, -5}, {1, -1}}));
        assertArrayEquals(new int[] {0, 0}, Numbers.worst(A, A));
    }

    @Test
    void timesMultipliesEachEntryOfACopy() {
        double[][] twice = Numbers.times(2, A);
        assertArrayEquals(new double[][] {{6, 0}, {0, -8}}, twice);
        assertEquals(3, A[0][0]);
    }
}
