double mse(double[][] yHat, double[][] y) {
    double mean = 0;
    for (int i = 0; i < y.length; i++) {
        double square = 0;
        for (int c = 0; c < y[i].length; c++) {
            square += (y[i][c] - yHat[i][c]) * (y[i][c] - yHat[i][c]);
        }
        mean += (square - mean) / (i + 1);
    }
    return mean;
}
