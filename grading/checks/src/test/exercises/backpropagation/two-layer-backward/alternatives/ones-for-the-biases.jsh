double[][][] backward(double[][] X, double[][] Y, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    double[][] ones = new double[1][X.length];
    Arrays.fill(ones[0], 1);
    double[][] A1 = map(add(multiply(X, transpose(W1)), multiply(transpose(ones), b1)), v -> Math.max(v, 0));
    double[][] E = subtract(add(multiply(A1, transpose(W2)), multiply(transpose(ones), b2)), Y);
    double[][] D1 = hadamard(multiply(E, W2), map(A1, Math::signum));
    double s = 2.0 / X.length;                                // the factor of the loss comes last
    return new double[][][] {
        scale(s, multiply(transpose(D1), X)), scale(s, multiply(ones, D1)),
        scale(s, multiply(transpose(E), A1)), scale(s, multiply(ones, E))
    };
}
