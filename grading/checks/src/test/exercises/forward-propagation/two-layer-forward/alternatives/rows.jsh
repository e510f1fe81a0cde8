double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    int n = X.length;
    double[][][] r = new double[3][n][];
    for (int i = 0; i < n; i++) {
        double[][] x = {X[i]};
        r[0][i] = addRow(multiplyTransposed(x, W1), b1)[0];
        r[1][i] = Arrays.stream(r[0][i]).map(v -> v > 0 ? v : 0).toArray();
        r[2][i] = addRow(multiplyTransposed(new double[][] {r[1][i]}, W2), b2)[0];
    }
    return r;
}
