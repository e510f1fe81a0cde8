double[][] tanh(double[][] z) {
    return map(z, v -> (Math.exp(2 * v) - 1) / (Math.exp(2 * v) + 1));
}
