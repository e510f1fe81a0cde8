double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    int n = X.length, in = X[0].length, hidden = W1.length, out = W2.length;
    double[][] Z1 = new double[n][hidden], A1 = new double[n][hidden], yHat = new double[n][out];
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < hidden; j++) {
            Z1[i][j] = b1[0][j];
            for (int k = 0; k < in; k++) Z1[i][j] += X[i][k] * W1[j][k];
            A1[i][j] = Math.max(0, Z1[i][j]);
        }
        for (int c = 0; c < out; c++) {
            yHat[i][c] = b2[0][c];
            for (int k = 0; k < in; k++) yHat[i][c] += A1[i][k] * W2[c][k];
        }
    }
    return new double[][][] {Z1, A1, yHat};
}
