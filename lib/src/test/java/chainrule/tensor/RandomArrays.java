package chainrule.tensor;

import java.util.Random;

/** Arrays of normal numbers for the tests of this package. */
final class RandomArrays {

    private RandomArrays() {}

    static double[][] normal(int rows, int columns, Random rng) {
        double[][] a = new double[rows][columns];
        for (double[] row : a) {
            for (int j = 0; j < columns; j++) {
                row[j] = rng.nextGaussian();
            }
        }
        return a;
    }

    static double[][] filled(int rows, int columns, double value) {
        return Matrices.map(new double[rows][columns], v -> value);
    }
}
