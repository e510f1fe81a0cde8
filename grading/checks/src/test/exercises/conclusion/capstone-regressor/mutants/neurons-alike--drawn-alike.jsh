class MyRegressor {
    final double[][] W1, b1, W2, b2;
    final Random rng;

    MyRegressor(int features, int outputs, long seed) {
        rng = new Random(seed);
        int hidden = 16;
        W1 = random(hidden, features);
        b1 = new double[1][hidden];
        W2 = random(outputs, hidden);
        b2 = new double[1][outputs];
    }

    double[][] random(int out, int in) {
        double[][] w = new double[out][in];
        double g = rng.nextGaussian();
        for (double[] row : w)
            for (int j = 0; j < in; j++) row[j] = g / Math.sqrt(in);
        return w;
    }

    double[][] hidden(double[][] x) {
        return Matrices.map(Matrices.addRow(Matrices.multiply(x, Matrices.transpose(W1)), b1), v -> Math.tanh(v));
    }

    double[][] output(double[][] a) {
        return Matrices.addRow(Matrices.multiply(a, Matrices.transpose(W2)), b2);
    }

    void update(double[][] w, double[][] g) {
        for (int i = 0; i < w.length; i++)
            for (int j = 0; j < w[i].length; j++) w[i][j] -= 0.02 * g[i][j];
    }

    void fit(double[][] x, double[][] y) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < x.length; i++) rows.add(i);
        for (int epoch = 0; epoch < 500; epoch++) {
            Collections.shuffle(rows, rng);
            for (int start = 0; start < x.length; start += 32) {
                int n = Math.min(32, x.length - start);
                double[][] bx = new double[n][], by = new double[n][];
                for (int k = 0; k < n; k++) { bx[k] = x[rows.get(start + k)]; by[k] = y[rows.get(start + k)]; }
                double[][] a = hidden(bx);
                double[][] yHat = output(a);
                double[][] dZ2 = Matrices.scale(2.0 / n, Matrices.subtract(yHat, by));
                double[][] dW2 = Matrices.multiply(Matrices.transpose(dZ2), a);
                double[][] db2 = Matrices.columnSums(dZ2);
                double[][] dA = Matrices.multiply(dZ2, W2);
                double[][] dZ1 = Matrices.hadamard(dA, Matrices.map(a, v -> 1 - v * v));
                double[][] dW1 = Matrices.multiply(Matrices.transpose(dZ1), bx);
                double[][] db1 = Matrices.columnSums(dZ1);
                update(W1, dW1);
                update(b1, db1);
                update(W2, dW2);
                update(b2, db2);
            }
        }
    }

    double[][] predict(double[][] x) {
        return output(hidden(x));
    }
}
