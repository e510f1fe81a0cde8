import java.util.*;
import java.util.stream.*;

class MyRegressor {
    private final List<double[][]> theta = new ArrayList<>();      // V1, V2; the last column of each holds the biases

    MyRegressor(int features, int outputs, long seed) {
        Random rng = new Random(seed);
        int hidden = 20;
        theta.add(normal(hidden, features + 1, 1, rng));
        theta.add(normal(outputs, hidden + 1, 0.25, rng));
    }

    private static double[][] normal(int rows, int columns, double size, Random rng) {
        return IntStream.range(0, rows)
            .mapToObj(i -> IntStream.range(0, columns).mapToDouble(j -> size * rng.nextGaussian()).toArray())
            .toArray(double[][]::new);
    }

    private static double[][] withOnes(double[][] x) {
        double[][] result = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            result[i] = Arrays.copyOf(x[i], x[i].length + 1);
            result[i][x[i].length] = 1;
        }
        return result;
    }

    /** Two results: A1 with its column of ones, and the prediction. */
    private double[][][] forward(double[][] x1) {
        double[][] a = Matrices.map(Matrices.multiply(x1, Matrices.transpose(theta.get(0))), v -> Math.tanh(v));
        double[][] a1 = withOnes(a);
        double[][] z = Matrices.multiply(a1, Matrices.transpose(theta.get(1)));
        return new double[][][] {a1, z};
    }

    void fit(double[][] x, double[][] y) {
        double[][] x1 = withOnes(x);
        List<double[][]> m = new ArrayList<>(), s = new ArrayList<>();
        for (double[][] v : theta) {
            m.add(new double[v.length][v[0].length]);
            s.add(new double[v.length][v[0].length]);
        }
        for (int t = 1; t <= 1500; t++) {
            double[][][] f = forward(x1);
            double[][] dZ2 = Matrices.scale(2.0 / x.length, Matrices.subtract(f[1], y));
            double[][] dA = Matrices.multiply(dZ2, theta.get(1));
            double[][] dZ1 = new double[x.length][dA[0].length - 1];          // without the ones
            for (int i = 0; i < dZ1.length; i++) {
                for (int j = 0; j < dZ1[i].length; j++) dZ1[i][j] = dA[i][j] * (1 - f[0][i][j] * f[0][i][j]);
            }
            double[][][] g = {Matrices.multiply(Matrices.transpose(dZ1), x1), Matrices.multiply(Matrices.transpose(dZ2), f[0])};
            for (int l = 0; l < 2; l++) {
                for (int i = 0; i < g[l].length; i++) {
                    for (int j = 0; j < g[l][i].length; j++) {
                        m.get(l)[i][j] = 0.9 * m.get(l)[i][j] + 0.1 * g[l][i][j];
                        s.get(l)[i][j] = 0.999 * s.get(l)[i][j] + 0.001 * g[l][i][j] * g[l][i][j];
                        theta.get(l)[i][j] -= 0.02 * m.get(l)[i][j] / (1 - Math.pow(0.9, t))
                            / (Math.sqrt(s.get(l)[i][j] / (1 - Math.pow(0.999, t))) + 1e-8);
                    }
                }
            }
        }
    }

    double[][] predict(double[][] x) {
        return forward(withOnes(x))[1];
    }
}
