double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = new double[X.length][W.length];
    for (int i = 0; i < X.length; i++)
        for (int j = 0; j < W.length; j++) {
            for (int k = 0; k < X[i].length; k++) Z[i][j] += X[i][k] * W[k][j];
            Z[i][j] -= b[0][j];
        }
    return Z;
}
