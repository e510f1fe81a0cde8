double[][] relu(double[][] z) {
    return map(z, v -> Math.max(0.01 * v, v));
}
