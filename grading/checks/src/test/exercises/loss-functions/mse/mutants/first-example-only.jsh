double mse(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
        for (int c = 0; c < y[i].length; c++) {
            sum += Math.pow(yHat[i][c] - y[i][c], 2);
        }
        return sum / y.length;
    }
    return sum;
}
