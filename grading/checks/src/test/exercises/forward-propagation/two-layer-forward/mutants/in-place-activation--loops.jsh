double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = addRow(multiply(X, transpose(W1)), b1);
    double[][] A1 = Z1;
    for (int i = 0; i < A1.length; i++) {
        for (int j = 0; j < A1[i].length; j++) {
            if (A1[i][j] < 0) {
                A1[i][j] = 0;
            }
        }
    }
    return new double[][][] {Z1, A1, addRow(multiply(A1, transpose(W2)), b2)};
}
