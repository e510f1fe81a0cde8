double mse(double[][] yHat, double[][] y) {
    double[][] error = subtract(yHat, y);
    double[][] sums = columnSums(hadamard(error, error));
    return Arrays.stream(sums[0]).sum() / y.length;
}
