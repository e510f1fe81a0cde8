double[][] relu(double[][] z) {
    return map(z, v -> Math.min(1, Math.max(0, v)));
}
