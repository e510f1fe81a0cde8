double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = add(multiply(X, transpose(W1)), multiply(map(new double[X.length][1], v -> 1), b1));
    double[][] A1 = copy(Z1);
    for (double[] row : A1) {
        for (int h = 0; h < row.length; h++) {
            if (row[h] <= 0) {
                row[h] = 0;
            }
        }
    }
    double[][] ones = map(new double[X.length][1], v -> 1);
    return new double[][][] {Z1, A1, add(multiply(A1, transpose(W2)), multiply(ones, b2))};
}
