class MyMse implements Loss {
    public double value(double[][] yHat, double[][] y) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> IntStream.range(0, y[i].length).mapToDouble(c -> y[i][c] - yHat[i][c]).map(e -> e * e).sum())
                .average()
                .getAsDouble();
    }

    public double[][] gradient(double[][] yHat, double[][] y) {
        return IntStream.range(0, y.length)
                .mapToObj(i -> IntStream.range(0, y[i].length).mapToDouble(c -> -2. / y.length * (y[i][c] - yHat[i][c])).toArray())
                .toArray(double[][]::new);
    }
}
