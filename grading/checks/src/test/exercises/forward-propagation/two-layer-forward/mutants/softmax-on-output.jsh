double[][] softmax(double[][] z) {
    double[][] p = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        double max = Arrays.stream(z[i]).max().getAsDouble();
        double sum = Arrays.stream(z[i]).map(v -> Math.exp(v - max)).sum();
        p[i] = Arrays.stream(z[i]).map(v -> Math.exp(v - max) / sum).toArray();
    }
    return p;
}

double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    var Z1   = addRow(multiply(X, transpose(W1)), b1);
    var A1   = map(Z1, z -> Math.max(0, z));
    var yHat = softmax(addRow(multiply(A1, transpose(W2)), b2));
    return new double[][][] {Z1, A1, yHat};
}
