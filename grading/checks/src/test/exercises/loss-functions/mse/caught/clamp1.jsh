double mse(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < yHat.length; i++) {
        for (int c = 0; c < yHat[i].length; c++) {
            double d = Math.max(-3, Math.min(3, yHat[i][c] - y[i][c]));
            sum += d * d;
        }
    }
    return sum / yHat.length;
}
