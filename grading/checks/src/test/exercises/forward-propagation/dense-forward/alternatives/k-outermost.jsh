double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = new double[X.length][];
    for (int i = 0; i < X.length; i++) {
        Z[i] = b[0].clone();
    }
    for (int k = 0; k < X[0].length; k++) {
        for (int i = 0; i < X.length; i++) {
            for (int j = 0; j < W.length; j++) {
                Z[i][j] += X[i][k] * W[j][k];
            }
        }
    }
    return Z;
}
