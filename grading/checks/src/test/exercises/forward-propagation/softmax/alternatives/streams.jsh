double[][] softmax(double[][] z) {
    return Arrays.stream(z).map(row -> {
        double max = Arrays.stream(row).max().getAsDouble();
        double[] e = Arrays.stream(row).map(v -> Math.exp(v - max)).toArray();
        double sum = Arrays.stream(e).sum();
        return Arrays.stream(e).map(v -> v / sum).toArray();
    }).toArray(double[][]::new);
}
