DoubleUnaryOperator f = v -> Math.max(0, v);

double[][] relu(double[][] z) {
    return map(z, f);
}
