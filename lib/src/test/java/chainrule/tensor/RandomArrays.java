package chainrule.tensor;

import java.util.Random;

/** Arrays of normal numbers for tests. */
public final class RandomArrays {

    private RandomArrays() {}

    public static double[][] normal(int rows, int columns, Random rng) {
        double[][] a = new double[rows][columns];
        for (double[] row : a) {
            for (int j = 0; j < columns; j++) {
                row[j] = rng.nextGaussian();
            }
        }
        return a;
    }

    public static double[][] filled(int rows, int columns, double value) {
        return Matrices.map(new double[rows][columns], v -> value);
    }
}
