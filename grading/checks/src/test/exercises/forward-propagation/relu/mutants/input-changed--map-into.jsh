double[][] relu(double[][] z) {
    map(z, v -> Math.max(0, v), z);
    return z;
}
