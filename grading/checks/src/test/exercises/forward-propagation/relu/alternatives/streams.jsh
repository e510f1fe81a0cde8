double[][] relu(double[][] z) {
    return Arrays.stream(z)
        .map(row -> Arrays.stream(row).map(v -> v < 0 ? 0 : v).toArray())
        .toArray(double[][]::new);
}
