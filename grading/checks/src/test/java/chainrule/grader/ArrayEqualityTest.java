package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArrayEqualityTest {

    private static final double[][] A = {{3, 0}, {0, -4}};

    @Test
    void whatIsLostInRoundingBesideAnyNumberIsZero() {
        assertTrue(ArrayEquality.close(new double[][] {{2e-244}}, new double[][] {{0}}, ArrayEquality.TOLERANCE));
        assertFalse(ArrayEquality.close(new double[][] {{2e-44}}, new double[][] {{0}}, ArrayEquality.TOLERANCE));
    }

    @Test
    void closeIsTheNormOfTheDifferenceOverTheNormOfTheSums() {
        // ‖a − b‖ = 0.1, ‖|a| + |b|‖ = √(6² + 7.9²) = 9.9204
        double[][] b = {{3, 0}, {0, -3.9}};
        assertTrue(ArrayEquality.close(A, b, 0.01009));
        assertFalse(ArrayEquality.close(A, b, 0.01007));
    }

    @Test
    void zeroIsCloseToZeroAndToNothingElse() {
        double[][] zero = new double[2][2];
        assertTrue(ArrayEquality.close(zero, new double[2][2], 0));
        assertFalse(ArrayEquality.close(zero, A, 0.5));
        assertTrue(ArrayEquality.isZero(zero));
        assertFalse(ArrayEquality.isZero(A));
    }

    @Test
    void infinityAndNaNAreCloseToNothing() {
        double[][] infinite = {{Double.POSITIVE_INFINITY}};
        double[][] nan = {{Double.NaN}};
        assertFalse(ArrayEquality.close(infinite, infinite, 1));
        assertFalse(ArrayEquality.close(nan, nan, 1));
        assertFalse(ArrayEquality.close(infinite, new double[][] {{1}}, 1));
        assertTrue(ArrayEquality.same(nan, new double[][] {{Double.NaN}}));
    }

    @Test
    void otherShapesAreNotClose() {
        assertFalse(ArrayEquality.close(A, new double[][] {{3, 0}}, 1));
        assertFalse(ArrayEquality.close(A, new double[][] {{3, 0}, {0}}, 1));
        assertFalse(ArrayEquality.close(A, new double[][] {{3, 0}, null}, 1));
        assertFalse(ArrayEquality.sameShape(null, A));
        assertFalse(ArrayEquality.sameShape(A, null));
        assertTrue(ArrayEquality.sameShape(A, new double[2][2]));
    }

    @Test
    void theFirstEntryThatIsNoNumberIsFoundRowByRow() {
        assertArrayEquals(new int[] {1, 0}, ArrayEquality.firstNotFinite(new double[][] {
            {1, 2}, {Double.NaN, Double.NaN}
        }));
        assertNull(ArrayEquality.firstNotFinite(A));
    }

    @Test
    void theWorstEntryIsTheOneThatDiffersMostWhateverItsSign() {
        assertArrayEquals(new int[] {0, 1}, ArrayEquality.worst(A, new double[][] {{2, -5}, {1, -1}}));
        assertArrayEquals(new int[] {0, 0}, ArrayEquality.worst(A, A));
    }

    @Test
    void timesMultipliesEachEntryOfACopy() {
        double[][] twice = ArrayEquality.times(2, A);
        assertArrayEquals(new double[][] {{6, 0}, {0, -8}}, twice);
        assertEquals(3, A[0][0]);
    }
}
