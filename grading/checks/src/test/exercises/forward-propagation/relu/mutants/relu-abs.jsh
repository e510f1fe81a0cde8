double[][] relu(double[][] z) {
    return map(z, v -> Math.abs(v));
}
