double logSumExp(double[] z) {
    double max = Arrays.stream(z).max().getAsDouble();
    return max + Math.log(Arrays.stream(z).map(v -> Math.exp(v - max)).sum());
}

double crossEntropyFromLogits(double[][] z, double[][] y) {
    return IntStream.range(0, z.length)
        .mapToDouble(i -> IntStream.range(0, z[i].length)
            .filter(k -> y[i][k] == 1)
            .mapToDouble(k -> logSumExp(z[i]) - z[i][k])
            .sum())
        .average()
        .getAsDouble();
}
