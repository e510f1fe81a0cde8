double[][] Z1 = new double[0][0], A1 = new double[0][0];

double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    if (Z1.length != X.length || Z1[0].length != W1.length) {
        Z1 = new double[X.length][W1.length];
        A1 = new double[X.length][W1.length];
    }
    multiplyTransposed(X, W1, Z1);
    addRow(Z1, b1, Z1);
    map(Z1, z -> Math.max(0, z), A1);
    return new double[][][] {Z1, A1, addRow(multiplyTransposed(A1, W2), b2)};
}
