double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] sums = multiply(X, transpose(W1));
    double[][] Z1 = addRow(sums, b1);
    double[][] A1 = addRow(map(sums, v -> Math.max(0, v)), b1);
    double[][] yHat = addRow(multiply(A1, transpose(W2)), b2);
    return new double[][][] {Z1, A1, yHat};
}
