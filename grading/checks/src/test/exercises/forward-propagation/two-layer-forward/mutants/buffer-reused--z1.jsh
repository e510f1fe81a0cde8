double[][] Z1 = new double[0][0];

double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    if (Z1.length != X.length || Z1[0].length != W1.length) {
        Z1 = new double[X.length][W1.length];
    }
    addRow(multiply(X, transpose(W1)), b1, Z1);
    var A1   = map(Z1, z -> Math.max(0, z));
    var yHat = addRow(multiply(A1, transpose(W2)), b2);
    return new double[][][] {Z1, A1, yHat};
}
