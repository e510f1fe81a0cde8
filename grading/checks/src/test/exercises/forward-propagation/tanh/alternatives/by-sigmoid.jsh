double[][] tanh(double[][] z) {
    return map(z, v -> 2 / (1 + Math.exp(-2 * v)) - 1);
}
