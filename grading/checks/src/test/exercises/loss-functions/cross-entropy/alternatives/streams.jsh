double crossEntropy(double[][] yHat, double[][] y) {
    return IntStream.range(0, y.length)
        .mapToDouble(i -> -Math.log(1e-8 + IntStream.range(0, y[i].length).mapToDouble(c -> y[i][c] * yHat[i][c]).sum()))
        .average()
        .orElseThrow();
}
