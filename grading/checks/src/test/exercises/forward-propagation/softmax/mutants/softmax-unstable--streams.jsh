double[][] softmax(double[][] z) {
    return Arrays.stream(z).map(row -> {
        double sum = Arrays.stream(row).map(Math::exp).sum();
        return Arrays.stream(row).map(v -> Math.exp(v) / sum).toArray();
    }).toArray(double[][]::new);
}
