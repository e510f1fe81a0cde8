double[][] dense(double[][] X, double[][] W, double[][] b) {
    return addRow(multiply(W, X), b);
}
