double[][] relu(double[][] z) {
    return map(z, v -> v < 0 ? -v : 0);
}
