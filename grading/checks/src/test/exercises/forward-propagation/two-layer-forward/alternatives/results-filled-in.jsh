double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][][] results = new double[3][][];
    results[0] = multiplyTransposed(X, W1);
    addRow(results[0], b1, results[0]);
    results[1] = copy(results[0]);
    map(results[1], v -> v < 0 ? 0 : v, results[1]);
    results[2] = addRow(multiplyTransposed(results[1], W2), b2);
    return results;
}
