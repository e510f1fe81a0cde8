class MyRegressor {
    final int inputs, outputs, hidden = 12;
    final double[][] w, v;                   // one row for each neuron, its bias last
    final Random random;

    MyRegressor(int inputs, int outputs, long seed) {
        this.inputs = inputs;
        this.outputs = outputs;
        random = new Random(seed);
        w = new double[hidden][inputs + 1];
        v = new double[outputs][hidden + 1];
        for (double[][] matrix : List.of(w, v)) {
            for (double[] row : matrix) {
                for (int j = 0; j < row.length - 1; j++) {
                    row[j] = random.nextGaussian();
                }
            }
        }
    }

    private static double sum(double[] weights, double[] x) {
        double z = weights[x.length];
        for (int j = 0; j < x.length; j++) {
            z += weights[j] * x[j];
        }
        return z;
    }

    private double[] hiddenOf(double[] x) {
        double[] a = new double[hidden];
        for (int h = 0; h < hidden; h++) {
            a[h] = Math.tanh(sum(w[h], x));
        }
        return a;
    }

    private double[] answers(double[] a) {
        return IntStream.range(0, outputs).mapToDouble(c -> sum(v[c], a)).toArray();
    }

    void fit(double[][] x, double[][] y) {
        for (int step = 0; step < 40000; step++) {
            int i = random.nextInt(x.length);            // stochastic: one example
            double[] a = hiddenOf(x[i]), p = answers(a), da = new double[hidden];
            for (int c = 0; c < outputs; c++) {
                double dz = p[c] - y[i][c];
                for (int h = 0; h < hidden; h++) {
                    da[h] += dz * v[c][h];
                    v[c][h] -= 0.05 * dz * a[h];
                }
                v[c][hidden] -= 0.05 * dz;
            }
            for (int h = 0; h < hidden; h++) {
                double dz = da[h] * (1 - a[h] * a[h]);
                for (int j = 0; j < inputs; j++) {
                    w[h][j] -= 0.05 * dz * x[i][j];
                }
                w[h][inputs] -= 0.05 * dz;
            }
        }
    }

    double[][] predict(double[][] x) {
        return Arrays.stream(x).map(row -> answers(hiddenOf(row))).toArray(double[][]::new);
    }
}
