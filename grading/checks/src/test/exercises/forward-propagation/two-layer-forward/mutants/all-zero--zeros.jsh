double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    return new double[][][] {new double[X.length][W1.length], new double[X.length][W1.length], new double[X.length][W2.length]};
}
