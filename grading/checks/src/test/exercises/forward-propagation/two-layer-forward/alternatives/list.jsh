double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    List<double[][]> results = new ArrayList<>();
    results.add(addRow(multiplyTransposed(X, W1), b1));
    results.add(map(results.get(0), v -> (v + Math.abs(v)) / 2));
    results.add(addRow(multiplyTransposed(results.get(1), W2), b2));
    return results.toArray(new double[0][][]);
}
