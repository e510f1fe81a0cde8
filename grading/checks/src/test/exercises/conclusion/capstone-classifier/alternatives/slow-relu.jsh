class MyClassifier {
    double[][] W1, W2, b1, b2;

    MyClassifier(int features, int classes, long seed) {
        var rng = new Random(seed);
        W1 = new double[8][features];
        W2 = new double[classes][8];
        for (var row : W1) for (int j = 0; j < row.length; j++) row[j] = rng.nextGaussian();
        for (var row : W2) for (int j = 0; j < row.length; j++) row[j] = rng.nextGaussian() / 2;
        b1 = new double[1][8];
        for (int h = 0; h < 8; h++) b1[0][h] = 0.1;
        b2 = new double[1][classes];
    }

    double[][] Z1, A1;

    double[][] forward(double[][] x) {
        Z1 = addRow(multiplyTransposed(x, W1), b1);
        A1 = map(Z1, z -> z > 0 ? z : 0.01 * z);                  // leaky
        double[][] Z2 = addRow(multiplyTransposed(A1, W2), b2);
        for (var row : Z2) {
            double max = Arrays.stream(row).max().getAsDouble(), sum = 0;
            for (int c = 0; c < row.length; c++) sum += row[c] = Math.exp(row[c] - max);
            for (int c = 0; c < row.length; c++) row[c] /= sum;
        }
        return Z2;
    }

    void fit(double[][] x, double[][] y) {
        for (int epoch = 0; epoch < 6000; epoch++) {
            var dZ2 = scale(1.0 / x.length, subtract(forward(x), y));
            var dZ1 = hadamard(multiply(dZ2, W2), map(Z1, z -> z > 0 ? 1 : 0.01));
            var dW2 = transposeMultiply(dZ2, A1);
            W2 = subtract(W2, scale(0.1, dW2));
            b2 = subtract(b2, scale(0.1, columnSums(dZ2)));
            W1 = subtract(W1, scale(0.1, transposeMultiply(dZ1, x)));
            b1 = subtract(b1, scale(0.1, columnSums(dZ1)));
        }
    }

    double[][] predict(double[][] x) {
        return forward(x);
    }
}
