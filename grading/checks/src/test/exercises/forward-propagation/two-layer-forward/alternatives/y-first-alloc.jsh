double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = new double[X.length][W1.length], A1 = new double[X.length][W1.length], Y = new double[X.length][W2.length];
    multiplyTransposed(X, W1, Z1);
    addRow(Z1, b1, Z1);
    map(Z1, v -> Math.max(v, 0), A1);
    multiplyTransposed(A1, W2, Y);
    addRow(Y, b2, Y);
    return new double[][][] {Z1, A1, Y};
}
