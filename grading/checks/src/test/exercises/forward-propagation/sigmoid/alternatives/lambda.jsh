DoubleUnaryOperator f = v -> 1 / (1 + Math.exp(-v));

double[][] sigmoid(double[][] z) {
    return map(z, f);
}
