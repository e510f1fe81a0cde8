double[][] relu(double[][] z) {
    return map(z, v -> Math.min(0, v));
}
