double[][] forward(double[][] x, double[][] w, double[][] b) {
    return Matrices.addRow(Matrices.multiplyTransposed(x, w), b);
}

double[][] weights(double[][] upstream, double[][] input) {
    return Matrices.transposeMultiply(upstream, input);
}

double[][][] backward(double[][] X, double[][] Y, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = forward(X, W1, b1);
    double[][] A1 = Matrices.map(Z1, z -> z > 0 ? z : 0);
    double[][] error = Matrices.subtract(forward(A1, W2, b2), Y);
    double[][] d2 = Matrices.map(error, e -> 2 * e / X.length);
    double[][] d1 = Matrices.multiply(d2, W2);
    for (int i = 0; i < d1.length; i++) {
        for (int j = 0; j < d1[i].length; j++) {
            if (Z1[i][j] < 0) d1[i][j] = 0;
        }
    }
    return new double[][][] {weights(d1, X), columnSums(d1), weights(d2, A1), columnSums(d2)};
}
