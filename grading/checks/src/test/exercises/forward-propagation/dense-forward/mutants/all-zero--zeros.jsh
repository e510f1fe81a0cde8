double[][] dense(double[][] X, double[][] W, double[][] b) {
    return new double[X.length][W.length];
}
