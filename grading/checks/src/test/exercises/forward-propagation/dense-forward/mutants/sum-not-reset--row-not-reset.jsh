double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] Z = new double[X.length][];
    double[] row = new double[W.length];
    for (int i = 0; i < X.length; i++) {
        for (int j = 0; j < W.length; j++) {
            for (int k = 0; k < X[0].length; k++) {
                row[j] += X[i][k] * W[j][k];
            }
            row[j] += b[0][j];
        }
        Z[i] = row.clone();
    }
    return Z;
}
