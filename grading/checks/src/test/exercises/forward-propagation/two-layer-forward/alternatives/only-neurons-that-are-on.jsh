double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = new double[X.length][W1.length];
    double[][] A1 = new double[X.length][W1.length];
    double[][] yHat = new double[X.length][W2.length];
    for (int i = 0; i < X.length; i++) {
        for (int c = 0; c < W2.length; c++) yHat[i][c] = b2[0][c];
        for (int j = 0; j < W1.length; j++) {
            double z = b1[0][j];
            for (int k = 0; k < W1[j].length; k++) z += W1[j][k] * X[i][k];
            Z1[i][j] = z;
            if (z <= 0) continue;                        // off: A1 stays 0 and adds nothing
            A1[i][j] = z;
            for (int c = 0; c < W2.length; c++) yHat[i][c] += W2[c][j] * z;
        }
    }
    return new double[][][] {Z1, A1, yHat};
}
