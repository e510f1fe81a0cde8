package chainrule.tensor.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import chainrule.tensor.Matrices;
import chainrule.tensor.RandomArrays;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every product against three plain loops, bit by bit: all remainders of the blocked loops, and more than one block. */
class ProductsTest {

    @CsvSource({
        "1, 1, 1",
        "1, 2, 3",
        "2, 1, 5",
        "3, 3, 3",
        "4, 2, 1",
        "4, 3, 7",
        "5, 4, 4",
        "7, 5, 6",
        "8, 64, 10",
        "9, 65, 11",
        "10, 67, 2",
        "11, 158, 5",
        "32, 64, 33",
        "13, 130, 17",
        "7, 80, 97",
        "8, 157, 100",
        "9, 5, 96",
        "12, 77, 96",
        "13, 78, 97",
        "14, 79, 600",
        "15, 1, 513",
        "128, 125, 128"
    })
    @ParameterizedTest(name = "{0}×{1} by {1}×{2}")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sizes {}

    private static final double FILTH = 7;
    private Random rng;

    @BeforeEach
    void seed() {
        rng = new Random(3);
    }

    @Sizes
    void multiplyGivesTheBitsOfThreePlainLoops(int m, int depth, int n) {
        double[][] a = RandomArrays.normal(m, depth, rng);
        double[][] b = RandomArrays.normal(depth, n, rng);
        assertArrayEquals(plain(a, b), Matrices.multiply(a, b));
    }

    @Sizes
    void multiplyTransposedGivesTheBitsOfThreePlainLoops(int m, int depth, int n) {
        double[][] a = RandomArrays.normal(m, depth, rng);
        double[][] b = RandomArrays.normal(depth, n, rng);
        assertArrayEquals(plain(a, b), Matrices.multiplyTransposed(a, Matrices.transpose(b)));
    }

    @Sizes
    void transposeMultiplyGivesTheBitsOfThreePlainLoops(int m, int depth, int n) {
        double[][] a = RandomArrays.normal(m, depth, rng);
        double[][] b = RandomArrays.normal(depth, n, rng);
        assertArrayEquals(plain(a, b), Matrices.transposeMultiply(Matrices.transpose(a), b));
    }

    @Sizes
    void whatStoodInTheResultDoesNotMatter(int m, int depth, int n) {
        double[][] a = RandomArrays.normal(m, depth, rng);
        double[][] b = RandomArrays.normal(depth, n, rng);
        double[][] into = RandomArrays.filled(m, n, FILTH);
        Matrices.multiply(a, b, into);
        assertArrayEquals(plain(a, b), into);

        into = RandomArrays.filled(m, n, FILTH);
        Matrices.multiplyTransposed(a, Matrices.transpose(b), into);
        assertArrayEquals(plain(a, b), into);

        into = RandomArrays.filled(m, n, FILTH);
        Matrices.transposeMultiply(Matrices.transpose(a), b, into);
        assertArrayEquals(plain(a, b), into);
    }

    @Sizes
    void aSumThatUnderflowsToMinusZeroStaysSo(int m, int depth, int n) {
        double[][] a = RandomArrays.filled(m, depth, -1e-300);
        double[][] b = RandomArrays.filled(depth, n, 1e-300);
        double[][] minusZero = RandomArrays.filled(m, n, -0.0);
        assertArrayEquals(minusZero, Matrices.multiply(a, b));
        assertArrayEquals(minusZero, Matrices.transposeMultiply(Matrices.transpose(a), b));
    }

    @Sizes
    void argumentsStayAsTheyAre(int m, int depth, int n) {
        double[][] a = RandomArrays.normal(m, depth, rng);
        double[][] b = RandomArrays.normal(depth, n, rng);
        double[][] aBefore = Matrices.copy(a);
        double[][] bBefore = Matrices.copy(b);
        Matrices.multiply(a, b);
        Matrices.multiplyTransposed(a, Matrices.transpose(b));
        Matrices.transposeMultiply(Matrices.transpose(a), b);
        assertArrayEquals(aBefore, a);
        assertArrayEquals(bBefore, b);
    }

    @Test
    void anyPartOfAProductHasTheBitsOfThreePlainLoopsAndNothingElseChanges() {
        for (int i = 0; i < 300; i++) {
            int m = 1 + rng.nextInt(30);
            int depth = 1 + rng.nextInt(150);
            int n = 1 + rng.nextInt(rng.nextInt(4) == 0 ? 600 : 120);
            double[][] a = RandomArrays.normal(m, depth, rng);
            double[][] b = RandomArrays.normal(depth, n, rng);
            int top = rng.nextInt(m);
            int bottom = top + 1 + rng.nextInt(m - top);
            int left = rng.nextInt(n);
            int right = left + 1 + rng.nextInt(n - left);
            double[][] expected = RandomArrays.filled(m, n, FILTH);
            double[][] whole = plain(a, b);
            for (int row = top; row < bottom; row++) {
                System.arraycopy(whole[row], left, expected[row], left, right - left);
            }
            for (Transposed transposed : Transposed.values()) {
                double[][] found = RandomArrays.filled(m, n, FILTH);
                double[][] first = transposed == Transposed.LEFT ? Matrices.transpose(a) : a;
                double[][] second = transposed == Transposed.RIGHT ? Matrices.transpose(b) : b;
                Products.part(first, transposed, second, found, top, bottom, left, right);
                assertArrayEquals(expected, found);
            }
        }
    }

    /** Σₖ in ascending order from 0, one fused multiply-add a term. */
    private static double[][] plain(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] = Math.fma(a[i][k], b[k][j], c[i][j]);
                }
            }
        }
        return c;
    }
}
