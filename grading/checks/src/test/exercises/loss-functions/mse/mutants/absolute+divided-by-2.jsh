double mse(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++)
        for (int c = 0; c < y[i].length; c++)
            sum += Math.abs(yHat[i][c] - y[i][c]);
    return sum / (2 * y.length);
}
