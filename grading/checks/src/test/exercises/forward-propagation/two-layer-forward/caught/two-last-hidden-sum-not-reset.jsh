double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = addRow(multiply(X, transpose(W1)), b1);
    double[][] A1 = map(Z1, v -> Math.max(0, v));
    double[][] yHat = new double[X.length][W2.length];
    for (int c = 0; c < W2.length; c++) {
        double sum = 0;
        for (int i = 0; i < X.length; i++) {
            for (int k = 0; k < W2[c].length - 1; k++) sum += W2[c][k] * A1[i][k];
            yHat[i][c] = sum + b2[0][c];
        }
    }
    return new double[][][] {Z1, A1, yHat};
}
