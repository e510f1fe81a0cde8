double[][] sigmoid(double[][] z) {
    return map(z, v -> Math.exp(v) / (1 + Math.exp(v)));
}
