class MyRegressor {
    private final int features, outputs, hidden = 16;
    private final Random rng;
    private double[][] W1, b1, W2, b2;
    private double[][] Z1, A1;

    MyRegressor(int features, int outputs, long seed) {
        this.features = features;
        this.outputs = outputs;
        rng = new Random(seed);
    }

    private double[][] random(int out, int in) {
        double[][] W = new double[out][in];
        for (double[] row : W) {
            for (int j = 0; j < in; j++) {
                row[j] = rng.nextGaussian() * Math.sqrt(2.0 / in);
            }
        }
        return W;
    }

    private double[][] forward(double[][] x) {
        Z1 = Matrices.addRow(Matrices.multiplyTransposed(x, W1), b1);
        A1 = Matrices.map(Z1, Math::tanh);
        return Matrices.addRow(Matrices.multiplyTransposed(A1, W2), b2);
    }

    void fit(double[][] x, double[][] y) {
        double eta = 0.05;
        W1 = random(hidden, features);
        b1 = new double[1][hidden];
        W2 = random(outputs, hidden);
        b2 = new double[1][outputs];
        for (int epoch = 0; epoch < 2500; epoch++) {
            double[][] yHat = forward(x);
            double[][] dZ2 = Matrices.scale(2.0 / x.length, Matrices.subtract(yHat, y));
            double[][] dW2 = Matrices.transposeMultiply(dZ2, A1);
            double[][] db2 = Matrices.columnSums(dZ2);
            double[][] dA1 = Matrices.multiply(dZ2, W2);
            double[][] dZ1 = Matrices.hadamard(dA1, Matrices.map(A1, a -> 1 - a * a));
            double[][] dW1 = Matrices.transposeMultiply(dZ1, x);
            double[][] db1 = Matrices.columnSums(dZ1);
            W1 = Matrices.subtract(W1, Matrices.scale(eta, dW1));
            b1 = Matrices.subtract(b1, Matrices.scale(eta, db1));
            W2 = Matrices.subtract(W2, Matrices.scale(eta, dW2));
            b2 = Matrices.subtract(b2, Matrices.scale(eta, db2));
        }
    }

    double[][] predict(double[][] x) {
        return forward(x);
    }
}
