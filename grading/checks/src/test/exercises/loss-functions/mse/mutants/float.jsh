double mse(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++)
        for (int c = 0; c < y[i].length; c++) {
            float d = (float) yHat[i][c] - (float) y[i][c];
            sum += d * d;
        }
    return sum / y.length;
}
