double[][] dense(double[][] X, double[][] W, double[][] b) {
    return addRow(multiplyTransposed(X, W), b);
}

double[][] relu(double[][] z) {
    return hadamard(z, map(z, v -> v > 0 ? 1 : 0));
}

double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    var Z1   = dense(X, W1, b1);
    var A1   = relu(Z1);
    var yHat = dense(A1, W2, b2);
    return new double[][][] {Z1, A1, yHat};
}
