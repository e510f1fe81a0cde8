double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (double[] row : yHat) {
        sum -= Math.log(Arrays.stream(row).max().getAsDouble() + 1e-12);
    }
    return sum / yHat.length;
}
