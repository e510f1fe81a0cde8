double[][] sigmoid(double[][] z) {
    return map(z, v -> 1 / (1 + Math.pow(2, -v)));
}
