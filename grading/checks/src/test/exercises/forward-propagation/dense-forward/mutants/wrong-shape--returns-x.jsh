double[][] dense(double[][] X, double[][] W, double[][] b) {
    return X;
}
