double mse(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < yHat.length; i++) {
        for (int c = 0; c < yHat[i].length; c++) {
            double d = yHat[i][c] - y[i][c];
            sum += d * d;
        }
    }
    double m = 0; for (double[] r : yHat) m += (r[0] - y[0][0]) / yHat.length; return sum / yHat.length - m * m;
}
