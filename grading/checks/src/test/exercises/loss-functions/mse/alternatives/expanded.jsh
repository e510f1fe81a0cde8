double mse(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) for (int c = 0; c < y[0].length; c++) sum += Math.pow(y[i][c] - yHat[i][c], 2.0);
    return 1.0 / y.length * sum;
}
