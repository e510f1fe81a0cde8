double mse(double[][] yHat, double[][] y) {
    subtract(yHat, y, yHat);
    double sum = 0;
    for (double[] row : yHat) {
        for (double d : row) {
            sum += d * d;
        }
    }
    return sum / y.length;
}
