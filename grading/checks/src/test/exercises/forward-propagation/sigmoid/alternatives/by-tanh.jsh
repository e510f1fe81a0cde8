double[][] sigmoid(double[][] z) {
    return map(z, v -> 0.5 * (1 + Math.tanh(v / 2)));
}
