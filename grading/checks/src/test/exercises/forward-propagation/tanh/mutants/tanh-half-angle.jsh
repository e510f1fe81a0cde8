double[][] tanh(double[][] z) {
    return map(z, v -> 2 / (1 + Math.exp(-v)) - 1);
}
