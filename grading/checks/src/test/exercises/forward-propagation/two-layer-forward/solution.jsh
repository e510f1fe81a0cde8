double[][][] forward(double[][] X,
                     double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    var Z1   = addRow(multiply(X, transpose(W1)), b1);
    var A1   = map(Z1, z -> Math.max(0, z));
    var yHat = addRow(multiply(A1, transpose(W2)), b2);
    return new double[][][] {Z1, A1, yHat};
}
