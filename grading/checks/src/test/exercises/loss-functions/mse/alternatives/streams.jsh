double mse(double[][] yHat, double[][] y) {
    return IntStream.range(0, y.length)
        .mapToDouble(i -> IntStream.range(0, y[i].length).mapToDouble(c -> Math.pow(y[i][c] - yHat[i][c], 2)).sum())
        .average()
        .getAsDouble();
}
