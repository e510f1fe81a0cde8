double moved(ToDoubleFunction<double[][]> f, double[][] x, int i, int j, double by) {
    double[][] c = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
    c[i][j] = c[i][j] + by;
    return f.applyAsDouble(c);
}

double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    return IntStream.range(0, x.length)
            .mapToObj(i -> IntStream.range(0, x[i].length)
                    .mapToDouble(j -> (moved(f, x, i, j, 1e-5) - moved(f, x, i, j, -1e-5)) / 2e-5)
                    .toArray())
            .toArray(double[][]::new);
}
