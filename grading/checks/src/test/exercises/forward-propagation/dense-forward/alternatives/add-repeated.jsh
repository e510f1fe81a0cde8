double[][] dense(double[][] X, double[][] W, double[][] b) {
    double[][] B = new double[X.length][];
    Arrays.fill(B, b[0]);
    return add(multiplyTransposed(X, W), B);
}
