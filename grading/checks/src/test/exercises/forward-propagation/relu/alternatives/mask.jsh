double[][] relu(double[][] z) {
    return hadamard(z, map(z, v -> v > 0 ? 1 : 0));
}
