double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    int n = X.length;
    double[][] Z1 = new double[n][], A1 = new double[n][], yHat = new double[n][];
    for (int i = 0; i < n; i++) {
        double[][] one = {X[i]};
        Z1[i] = addRow(multiply(one, transpose(W1)), b1)[0];
        A1[i] = Z1[i].clone();
        for (int j = 0; j < A1[i].length; j++) A1[i][j] = (A1[i][j] + Math.abs(A1[i][j])) / 2;
        yHat[i] = b2[0].clone();
        for (int c = 0; c < W2.length; c++)
            for (int j = 0; j < A1[i].length; j++) yHat[i][c] += W2[c][j] * A1[i][j];
    }
    return new double[][][] {Z1, A1, yHat};
}
