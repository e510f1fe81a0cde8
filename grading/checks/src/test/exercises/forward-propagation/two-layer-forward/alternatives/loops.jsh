double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = new double[X.length][W1.length];
    double[][] A1 = new double[X.length][W1.length];
    double[][] yHat = new double[X.length][W2.length];
    for (int i = 0; i < X.length; i++) {
        for (int h = 0; h < W1.length; h++) {
            Z1[i][h] = b1[0][h];
            for (int k = 0; k < X[i].length; k++) {
                Z1[i][h] += W1[h][k] * X[i][k];
            }
            if (Z1[i][h] > 0) {
                A1[i][h] = Z1[i][h];
            }
        }
        for (int o = 0; o < W2.length; o++) {
            yHat[i][o] = b2[0][o];
            for (int h = 0; h < W1.length; h++) {
                yHat[i][o] += W2[o][h] * A1[i][h];
            }
        }
    }
    return new double[][][] {Z1, A1, yHat};
}
