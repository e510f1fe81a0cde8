double[][] sigmoid(double[][] z) {
    return map(z, v -> v >= 0 ? 1 : 0);
}
