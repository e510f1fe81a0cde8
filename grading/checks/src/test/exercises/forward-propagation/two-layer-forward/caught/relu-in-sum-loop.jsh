double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = addRow(multiply(X, transpose(W1)), b1);
    double[][] A1 = new double[X.length][W1.length];
    for (int i = 0; i < X.length; i++)
        for (int j = 0; j < W1.length; j++) {
            double a = b1[0][j];
            for (int k = 0; k < X[i].length; k++) {
                a += X[i][k] * W1[j][k];
                a = Math.max(0, a);
            }
            A1[i][j] = a;
        }
    double[][] yHat = addRow(multiply(A1, transpose(W2)), b2);
    return new double[][][] {Z1, A1, yHat};
}
