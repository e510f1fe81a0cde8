double[][] yHat = new double[0][0];

double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    var Z1   = addRow(multiply(X, transpose(W1)), b1);
    var A1   = map(Z1, z -> Math.max(0, z));
    if (yHat.length != X.length || yHat[0].length != W2.length) {
        yHat = new double[X.length][W2.length];
    }
    addRow(multiply(A1, transpose(W2)), b2, yHat);
    return new double[][][] {Z1, A1, yHat};
}
