double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] T = new double[W[0].length][W.length];
    for (int j = 0; j < W.length; j++) {
        for (int k = 0; k < W[0].length; k++) {
            T[k][j] = W[j][k];
        }
    }
    return addRow(multiply(X, T), b);
}
