double[][][] backward(double[][] X, double[][] Y,
                      double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] Z1 = addRow(multiply(X, transpose(W1)), b1);
    double[][] A1 = map(Z1, v -> Math.max(0, v));
    double[][] yHat = addRow(multiply(A1, transpose(W2)), b2);
    double[][] dY = scale(2.0 / X.length, add(yHat, Y));
    double[][] dW2 = multiply(transpose(dY), A1);
    double[][] db2 = columnSums(dY);
    double[][] dA1 = multiply(dY, W2);
    double[][] dZ1 = hadamard(dA1, map(Z1, v -> v > 0 ? 1 : 0));
    double[][] dW1 = multiply(transpose(dZ1), X);
    double[][] db1 = columnSums(dZ1);
    return new double[][][] {dW1, db1, dW2, db2};
}
