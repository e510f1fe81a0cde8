double[][] A1 = new double[0][0];

double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    var Z1   = addRow(multiply(X, transpose(W1)), b1);
    if (A1.length != X.length || A1[0].length != W1.length) {
        A1 = new double[X.length][W1.length];
    }
    map(Z1, z -> Math.max(0, z), A1);
    var yHat = addRow(multiply(A1, transpose(W2)), b2);
    return new double[][][] {Z1, A1, yHat};
}
