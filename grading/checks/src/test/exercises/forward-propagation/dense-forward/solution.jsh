double[][] dense(double[][] X, double[][] W, double[][] b) {
    return addRow(multiply(X, transpose(W)), b);
}
