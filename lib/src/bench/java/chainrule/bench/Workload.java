package chainrule.bench;

import java.util.Random;

/**
 * The networks that are compared, with data of the right shape; the numbers in it do not change the work.
 *
 * <p>A, C: ReLU, softmax cross-entropy. B: tanh, linear output, mean squared error. D: the product of two squares.
 */
enum Workload {
    A(1797, 32, 64, 32, 10),
    B(1000, 10, 2, 16, 16, 1),
    C(10_000, 128, 784, 256, 128, 10),
    D(512, 0);

    static final double ETA = 0.01;

    final int examples;
    final int batch;
    final int[] widths;

    Workload(int examples, int batch, int... widths) {
        this.examples = examples;
        this.batch = batch;
        this.widths = widths;
    }

    boolean classifies() {
        return this == A || this == C;
    }

    int outputs() {
        return widths[widths.length - 1];
    }

    /** examples × inputs, standard normal. */
    double[][] x() {
        return normal(examples, this == D ? examples : widths[0], 1);
    }

    /** One class for each example. */
    int[] labels() {
        return new Random(2).ints(examples, 0, outputs()).toArray();
    }

    /** One number in (−1, 1) for each example. */
    double[] targets() {
        double[] y = new double[examples];
        Random rng = new Random(2);
        for (int i = 0; i < y.length; i++) {
            y[i] = 2 * rng.nextDouble() - 1;
        }
        return y;
    }

    /** Targets as the columns of a network's output: one-hot for classes. */
    double[][] y() {
        double[][] y = new double[examples][outputs()];
        int[] labels = labels();
        double[] targets = targets();
        for (int i = 0; i < examples; i++) {
            if (classifies()) {
                y[i][labels[i]] = 1;
            } else {
                y[i][0] = targets[i];
            }
        }
        return y;
    }

    static double[][] normal(int rows, int columns, long seed) {
        Random rng = new Random(seed);
        double[][] a = new double[rows][columns];
        for (double[] row : a) {
            for (int j = 0; j < columns; j++) {
                row[j] = rng.nextGaussian();
            }
        }
        return a;
    }
}
