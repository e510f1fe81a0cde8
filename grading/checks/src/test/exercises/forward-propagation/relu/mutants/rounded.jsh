double[][] relu(double[][] z) {
    return map(z, v -> Math.rint(Math.max(0, v)));
}
