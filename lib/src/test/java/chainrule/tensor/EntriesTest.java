package chainrule.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private final double[][] a = {{1, -2, 3}, {4, 5, -6}};
    private final double[][] b = {{10, 20, 30}, {0.5, -1, 2}};
    private final double[][] row = {{100, 200, 300}};

    @Test
    void theRowIsAddedToEachRow() {
        double[][] expected = {{101, 198, 303}, {104, 205, 294}};
        assertArrayEquals(expected, fresh(Matrices::addRow, a, row));
        double[][] into = Matrices.copy(a);
        Matrices.addRow(into, row, into);
        assertArrayEquals(expected, into);
    }

    @Test
    void eachColumnIsSummed() {
        assertArrayEquals(new double[][] {{5, 3, -3}}, fresh(Matrices::columnSums, a));
        double[][] into = {{7, 7, 7}};
        Matrices.columnSums(a, into);
        assertArrayEquals(new double[][] {{5, 3, -3}}, into);
    }

    @Test
    void sumsDifferencesAndProductsAreTakenEntryByEntry() {
        assertArrayEquals(new double[][] {{11, 18, 33}, {4.5, 4, -4}}, fresh(Matrices::add, a, b));
        assertArrayEquals(new double[][] {{-9, -22, -27}, {3.5, 6, -8}}, fresh(Matrices::subtract, a, b));
        assertArrayEquals(new double[][] {{10, -40, 90}, {2, -5, -12}}, fresh(Matrices::hadamard, a, b));
    }

    @Test
    void entrywiseResultsMayBeWrittenOverAnArgument() {
        double[][] sum = Matrices.copy(a);
        Matrices.add(sum, b, sum);
        assertArrayEquals(Matrices.add(a, b), sum);
        double[][] difference = Matrices.copy(b);
        Matrices.subtract(a, difference, difference);
        assertArrayEquals(Matrices.subtract(a, b), difference);
        double[][] product = Matrices.copy(a);
        Matrices.hadamard(product, product, product);
        assertArrayEquals(Matrices.map(a, v -> v * v), product);
        double[][] scaled = Matrices.copy(a);
        Matrices.scale(0.5, scaled, scaled);
        assertArrayEquals(Matrices.scale(0.5, a), scaled);
    }

    @Test
    void mapAppliesTheFunctionToEachEntry() {
        assertArrayEquals(new double[][] {{1, 0, 3}, {4, 5, 0}}, fresh(v -> Matrices.map(v, x -> Math.max(0, x)), a));
        assertArrayEquals(new double[][] {{-2, 4, -6}, {-8, -10, 12}}, fresh(v -> Matrices.scale(-2, v), a));
    }

    @Test
    void theTransposeHasRowsForColumns() {
        assertArrayEquals(new double[][] {{1, 4}, {-2, 5}, {3, -6}}, fresh(Matrices::transpose, a));
        double[][] large = RandomArrays.normal(37, 50, new Random(1));
        double[][] into = new double[50][37];
        Matrices.transpose(large, into);
        for (int i = 0; i < 37; i++) {
            for (int j = 0; j < 50; j++) {
                assertEquals(large[i][j], into[j][i]);
            }
        }
    }

    @Test
    void aCopySharesNoRow() {
        double[][] copy = Matrices.copy(a);
        copy[1][2] = 99;
        assertArrayEquals(new double[][] {{1, -2, 3}, {4, 5, -6}}, a);
    }

    /** The result, after looking that the argument is what it was. */
    private static double[][] fresh(UnaryOperator<double[][]> call, double[][] a) {
        double[][] before = Matrices.copy(a);
        double[][] result = call.apply(a);
        assertArrayEquals(before, a);
        return result;
    }

    private static double[][] fresh(BinaryOperator<double[][]> call, double[][] a, double[][] b) {
        double[][] before = Matrices.copy(b);
        double[][] result = fresh(v -> call.apply(v, b), a);
        assertArrayEquals(before, b);
        return result;
    }
}
