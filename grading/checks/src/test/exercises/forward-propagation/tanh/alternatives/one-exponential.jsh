double[][] tanh(double[][] z) {
    return map(z, v -> 1 - 2 / (Math.exp(2 * v) + 1));
}
