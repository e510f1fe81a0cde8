double mse(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
        double error = 0;
        for (int c = 0; c < y[i].length; c++) {
            error += yHat[i][c] - y[i][c];
        }
        sum += error * error;
    }
    return sum / y.length;
}
