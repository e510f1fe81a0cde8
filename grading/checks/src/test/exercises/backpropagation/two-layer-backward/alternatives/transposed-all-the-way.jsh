double[][][] backward(double[][] X, double[][] Y, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    var x = transpose(X);                                     // one example a column
    var z = transpose(addRow(transpose(multiply(W1, x)), b1));
    var a = map(z, v -> 0.5 * (v + Math.abs(v)));
    var yHat = transpose(addRow(transpose(multiply(W2, a)), b2));
    var delta2 = scale(2.0 / Y.length, subtract(yHat, transpose(Y)));
    var delta1 = hadamard(multiply(transpose(W2), delta2), map(z, v -> v > 0 ? 1.0 : 0.0));
    double[][] db1 = new double[1][], db2 = new double[1][];
    db1[0] = Arrays.stream(delta1).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    db2[0] = Arrays.stream(delta2).mapToDouble(r -> DoubleStream.of(r).sum()).toArray();
    return new double[][][] {multiply(delta1, X), db1, multiply(delta2, transpose(a)), db2};
}
