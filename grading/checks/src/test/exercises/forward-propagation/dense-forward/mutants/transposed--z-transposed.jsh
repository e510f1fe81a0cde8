double[][] dense(double[][] X, double[][] W, double[][] b) {
    return transpose(addRow(multiply(X, transpose(W)), b));
}
