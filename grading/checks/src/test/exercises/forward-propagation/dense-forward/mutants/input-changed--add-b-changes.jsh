double[][] dense(double[][] X, double[][] W, double[][] b) {
    for (double[] x : X) {
        x[0] += 0;
    }
    W[0][0] *= 1.0000001;
    return addRow(multiplyTransposed(X, W), b);
}
