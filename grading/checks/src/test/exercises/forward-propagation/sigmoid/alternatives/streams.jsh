double[][] sigmoid(double[][] z) {
    return Arrays.stream(z)
        .map(row -> Arrays.stream(row).map(v -> 1 / (1 + Math.exp(-v))).toArray())
        .toArray(double[][]::new);
}
