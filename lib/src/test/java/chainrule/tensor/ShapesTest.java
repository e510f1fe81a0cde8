package chainrule.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ShapesTest {

    private final double[][] a = new double[2][3];
    private final double[][] b = new double[4][5];

    @Test
    void aProductNamesItsRuleAndBothShapes() {
        refuses(
                "multiply(a, b) = ab needs as many columns in a as rows in b, got a 2×3 and b 4×5",
                () -> Matrices.multiply(a, b));
        refuses(
                "multiplyTransposed(a, b) = abᵀ needs as many columns in a as in b, got a 2×3 and b 4×5",
                () -> Matrices.multiplyTransposed(a, b));
        refuses(
                "transposeMultiply(a, b) = aᵀb needs as many rows in a as in b, got a 2×3 and b 4×5",
                () -> Matrices.transposeMultiply(a, b));
    }

    @Test
    void anEntrywiseOperationWantsOneShape() {
        refuses("add(a, b) needs a and b of one shape, got a 2×3 and b 4×5", () -> Matrices.add(a, b));
        refuses("subtract(a, b) needs a and b of one shape, got a 2×3 and b 4×5", () -> Matrices.subtract(a, b, a));
        refuses("hadamard(a, b) needs a and b of one shape, got a 2×3 and b 4×5", () -> Matrices.hadamard(a, b));
    }

    @Test
    void aRowToAddIsOneRowOfTheRightWidth() {
        refuses(
                "addRow(a, b) needs one row b with as many columns as a, got a 2×3 and b 2×3",
                () -> Matrices.addRow(a, a));
        refuses(
                "addRow(a, b) needs one row b with as many columns as a, got a 2×3 and b 1×2",
                () -> Matrices.addRow(a, new double[1][2]));
    }

    @Test
    void aResultOfAWrongShapeIsRefused() {
        refuses("into must be 2×5, got 5×2", () -> Matrices.multiply(a, new double[3][5], new double[5][2]));
        refuses("into must be 2×4, got 2×3", () -> Matrices.multiplyTransposed(a, new double[4][3], new double[2][3]));
        refuses(
                "space must be 3×4, got 4×3",
                () -> Matrices.multiplyTransposed(a, new double[4][3], new double[4][3], new double[2][4]));
        double[][] both = new double[3][3];
        refuses(
                "multiplyTransposed needs two arrays for space and into, got one",
                () -> Matrices.multiplyTransposed(new double[3][3], new double[3][3], both, both));
        refuses("into must be 3×1, got 3×2", () -> Matrices.transposeMultiply(a, new double[2][1], new double[3][2]));
        refuses("into must be 3×2, got 2×3", () -> Matrices.transpose(a, new double[2][3]));
        refuses("into must be 1×3, got 2×3", () -> Matrices.columnSums(a, a));
        refuses("into must be 2×3, got 4×5", () -> Matrices.add(a, a, b));
        refuses("into must be 2×3, got 4×5", () -> Matrices.scale(2, a, b));
    }

    @Test
    void aProductCannotWriteIntoItsArgument() {
        double[][] square = new double[3][3];
        refuses(
                "multiply cannot write into its own argument b; give it another array",
                () -> Matrices.multiply(new double[3][3], square, square));
        refuses(
                "transpose cannot write into its own argument a; give it another array",
                () -> Matrices.transpose(square, square));
    }

    @Test
    void nullEmptyAndRaggedArraysAreSaidToBeSo() {
        refuses("a must be a full array of rows, got null", () -> Matrices.multiply(null, b));
        refuses("a must be a full array of rows, got 0×0", () -> Matrices.transpose(new double[0][]));
        refuses("a must be a full array of rows, got 2×0", () -> Matrices.columnSums(new double[2][0]));
        refuses(
                "b must be a full array of rows, got ragged: row 0 has 2 columns, row 1 has 1",
                () -> Matrices.multiply(a, new double[][] {{1, 2}, {3}}));
        refuses(
                "b must be a full array of rows, got 2×? (row 1 is null)",
                () -> Matrices.addRow(a, new double[][] {{1, 2}, null}));
        refuses("W must be a full array of rows, got 2×0", () -> Matrices.requireRectangular("W", new double[2][0]));
    }

    @Test
    void aNameGivenByTheCallerStandsInTheError() {
        refuses("dW must be 3×2, got 2×3", () -> Matrices.requireShape("dW", a, 3, 2));
        assertEquals("2×3", Matrices.shape(a));
    }

    private static void refuses(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
