double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = addRow(multiply(X, transpose(W1)), b1);
    double[][] A1 = map(Z1, v -> Math.max(0, v));
    double[][] yHat = new double[X.length][W2.length];
    for (int i = 0; i < X.length; i++) {
        boolean anyOn = false;
        for (double a : A1[i]) anyOn |= a > 0;
        if (!anyOn) continue;                     // nothing comes through
        for (int c = 0; c < W2.length; c++) {
            yHat[i][c] = b2[0][c];
            for (int k = 0; k < A1[i].length; k++) yHat[i][c] += W2[c][k] * A1[i][k];
        }
    }
    return new double[][][] {Z1, A1, yHat};
}
