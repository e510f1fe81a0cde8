double[][] dense(double[][] X, double[][] W, double[][] b) {
    map(W, v -> 2 * v, W);
    return addRow(scale(0.5, multiply(X, transpose(W))), b);
}
