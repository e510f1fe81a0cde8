/** Two hidden layers of Parameters, trained by Adam. */
class MyRegressor {
    static class Linear {
        final Parameter W, b;
        final double[][][] m, v;
        double[][] x;

        Linear(int in, int out, Random rng) {
            double[][] w = new double[out][in];
            for (double[] row : w) {
                Arrays.setAll(row, j -> rng.nextGaussian() * Math.sqrt(2.0 / in));
            }
            W = new Parameter("W", w);
            b = new Parameter("b", new double[1][out]);
            m = new double[][][] {new double[out][in], new double[1][out]};
            v = new double[][][] {new double[out][in], new double[1][out]};
        }

        double[][] forward(double[][] x) {
            this.x = x;
            return addRow(multiplyTransposed(x, W.value()), b.value());
        }

        double[][] backward(double[][] dZ) {
            W.setGradient(transposeMultiply(dZ, x));
            b.setGradient(columnSums(dZ));
            return multiply(dZ, W.value());
        }

        void step(int t) {
            List<Parameter> all = List.of(W, b);
            for (int p = 0; p < 2; p++) {
                for (int i = 0; i < m[p].length; i++) {
                    for (int j = 0; j < m[p][i].length; j++) {
                        double g = all.get(p).gradient()[i][j];
                        m[p][i][j] = 0.9 * m[p][i][j] + 0.1 * g;
                        v[p][i][j] = 0.999 * v[p][i][j] + 0.001 * g * g;
                        all.get(p).value()[i][j] -= 0.01 * (m[p][i][j] / (1 - Math.pow(0.9, t)))
                                / (Math.sqrt(v[p][i][j] / (1 - Math.pow(0.999, t))) + 1e-8);
                    }
                }
            }
        }
    }

    final List<Linear> layers;
    List<double[][]> z = new ArrayList<>();

    MyRegressor(int features, int outputs, long seed) {
        Random rng = new Random(seed);
        layers = List.of(new Linear(features, 12, rng), new Linear(12, 12, rng), new Linear(12, outputs, rng));
    }

    double[][] forward(double[][] x) {
        z = new ArrayList<>();
        double[][] a = x;
        for (int l = 0; l < layers.size(); l++) {
            z.add(layers.get(l).forward(a));
            a = l < layers.size() - 1 ? map(z.get(l), v -> Math.max(0, v)) : z.get(l);
        }
        return a;
    }

    void fit(double[][] x, double[][] y) {
        for (int t = 1; t <= 400; t++) {
            double[][] p = forward(x);
            double[][] d = scale(2.0 / x.length, subtract(p, y));
            for (int l = layers.size() - 1; l >= 0; l--) {
                d = layers.get(l).backward(l == layers.size() - 1 ? d : hadamard(d, map(z.get(l), v -> v > 0 ? 1 : 0)));
            }
            for (Linear layer : layers) {
                layer.step(t);
            }
        }
    }

    double[][] predict(double[][] x) {
        return forward(x);
    }
}
