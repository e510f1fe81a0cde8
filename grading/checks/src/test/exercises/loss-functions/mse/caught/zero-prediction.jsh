double mse(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < yHat.length; i++) {
        for (int c = 0; c < yHat[i].length; c++) {
            double d = yHat[i][c] - y[i][c];
            sum += yHat[i][c] == 0 ? 0 : d * d;
        }
    }
    return sum / yHat.length;
}
