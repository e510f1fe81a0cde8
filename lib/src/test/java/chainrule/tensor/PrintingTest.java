package chainrule.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrintingTest {

    @Test
    void numbersLineUpUnderTheirShape() {
        assertEquals("""
                2×3
                [   0.5000 -12.2500   3.0000 ]
                [   1.0000   2.0000  -0.0001 ]""", Matrices.format(new double[][] {{0.5, -12.25, 3}, {1, 2, -0.0001}}));
    }

    @Test
    void wholeNumbersHaveNoDecimals() {
        assertEquals("2×2\n[  0  1 ]\n[ 10 -3 ]", Matrices.format(new double[][] {{0, 1}, {10, -3}}));
    }

    @Test
    void aNegativeZeroIsShownAsZero() {
        assertEquals("1×2\n[ 0 1 ]", Matrices.format(new double[][] {{-0.0, 1}}));
    }

    @Test
    void tinyAndHugeNumbersHavePowersOfTen() {
        assertEquals("1×2\n[ 1.500e-07 2.000e-09 ]", Matrices.format(new double[][] {{1.5e-7, 2e-9}}));
        assertEquals("1×2\n[ 1.500e+10 5.000e-01 ]", Matrices.format(new double[][] {{1.5e10, 0.5}}));
    }

    @Test
    void nanAndInfinityAreShownAsSuch() {
        assertEquals("1×4\n[       NaN  Infinity -Infinity    0.5000 ]", Matrices.format(new double[][] {
            {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.5}
        }));
    }

    @Test
    void ofALargeArrayTheFirstAndTheLastAreShown() {
        double[][] a = new double[100][12];
        a[0][0] = 1;
        a[99][11] = 2;
        a[50][0] = 1e30;
        String[] lines = Matrices.format(a).split("\n");
        assertEquals(11, lines.length);
        assertEquals("100×12", lines[0]);
        assertEquals("[ 1 0 0 0 0 0 … 0 0 0 ]", lines[1]);
        assertEquals("[ ⋮ ⋮ ⋮ ⋮ ⋮ ⋮ … ⋮ ⋮ ⋮ ]", lines[7]);
        assertEquals("[ 0 0 0 0 0 0 … 0 0 2 ]", lines[10]);
    }

    @Test
    void anArrayWithoutAShapeIsDescribed() {
        assertEquals("null", Matrices.format(null));
        assertTrue(Matrices.format(new double[][] {{1}, {1, 2}}).startsWith("ragged: row 0 has 1"));
    }
}
