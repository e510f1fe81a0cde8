double[][] dense(double[][] X, double[][] W, double[][] b) {
    for (double[] x : X) {
        for (int k = 0; k < x.length; k++) {
            x[k] = 2 * x[k];
        }
    }
    return addRow(scale(0.5, multiply(X, transpose(W))), b);
}
