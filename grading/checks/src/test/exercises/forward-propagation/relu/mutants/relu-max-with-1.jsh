double[][] relu(double[][] z) {
    return map(z, v -> Math.max(1, v));
}
