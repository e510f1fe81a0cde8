double[][] tanh(double[][] z) {
    return Arrays.stream(z)
        .map(row -> Arrays.stream(row).map(Math::tanh).toArray())
        .toArray(double[][]::new);
}
