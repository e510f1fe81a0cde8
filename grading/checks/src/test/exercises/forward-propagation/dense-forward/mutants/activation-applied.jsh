double[][] dense(double[][] X, double[][] W, double[][] b) {
    return map(addRow(multiply(X, transpose(W)), b), z -> Math.max(0, z));
}
