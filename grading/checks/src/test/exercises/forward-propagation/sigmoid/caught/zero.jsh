double[][] sigmoid(double[][] z) {
    return map(z, v -> v == 0 ? 0 : 1 / (1 + Math.exp(-v)));
}
