double mse(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
        for (int c = 0; c < y[i].length; c++) {
            sum += yHat[i][c] - y[i][c];
        }
    }
    return Math.pow(sum / y.length, 2);
}
