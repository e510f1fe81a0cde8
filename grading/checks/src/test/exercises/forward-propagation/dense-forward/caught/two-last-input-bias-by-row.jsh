double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = new double[X.length][W.length];
    for (int i = 0; i < X.length; i++)
        for (int j = 0; j < W.length; j++) {
            double sum = b[0][i % b[0].length];
            for (int k = 0; k < X[i].length - 1; k++) sum += X[i][k] * W[j][k];
            Z[i][j] = sum;
        }
    return Z;
}
