double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = addRow(multiply(X, transpose(W1)), b1);
    double[][] A1 = map(Z1, v -> Math.max(0, v));
    double[][] yHat = map(multiply(A1, transpose(W2)), v -> v + b2[0][0]);
    return new double[][][] {Z1, A1, yHat};
}
