double mse(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
        double d = yHat[i][0] - y[i][0];
        sum += d * d;
    }
    return sum / y.length;
}
