double[][][] backward(double[][] X, double[][] Y,
                      double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    var Z1   = addRow(multiply(X, transpose(W1)), b1);       // forward
    var A1   = map(Z1, v -> Math.max(0, v));
    var yHat = addRow(multiply(A1, transpose(W2)), b2);

    var dYHat = scale(2.0 / X.length, subtract(yHat, Y));    // the loss; 1/N is in here
    var dW2   = multiply(transpose(dYHat), A1);              // the second layer
    var db2   = columnSums(dYHat);
    var dA1   = multiply(dYHat, W2);
    var dZ1   = hadamard(dA1, map(Z1, v -> v > 0 ? 1 : 0));  // through the ReLU
    var dW1   = multiply(transpose(dZ1), X);                 // the first layer
    var db1   = columnSums(dZ1);
    return new double[][][] {dW1, db1, dW2, db2};
}
