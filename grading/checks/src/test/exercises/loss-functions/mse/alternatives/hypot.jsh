double mse(double[][] yHat, double[][] y) {
    double norm = 0;
    for (int i = 0; i < y.length; i++) for (int c = 0; c < y[0].length; c++) norm = Math.hypot(norm, yHat[i][c] - y[i][c]);
    return norm * norm / y.length;
}
