double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++)
        for (int c = 0; c < y[i].length; c++) {
            double p = Math.min(1 - 1e-12, Math.max(1e-12, yHat[i][c]));
            sum -= y[i][c] * Math.log(p) + (1 - y[i][c]) * Math.log(1 - p);
        }
    return sum / (y.length * y[0].length);
}
