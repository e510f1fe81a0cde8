double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] X1 = new double[X.length][];
    for (int i = 0; i < X.length; i++) {
        X1[i] = Arrays.copyOf(X[i], X[i].length + 1);
        X1[i][X[i].length] = 1;
    }
    double[][] W1 = new double[W.length][];
    for (int j = 0; j < W.length; j++) {
        W1[j] = Arrays.copyOf(W[j], W[j].length + 1);
        W1[j][W[j].length] = b[0][j];
    }
    return multiply(X1, transpose(W1));
}
