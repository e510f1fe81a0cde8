double crossEntropy(double[][] yHat, double[][] y) {
    map(yHat, v -> Math.max(v, 1e-12), yHat);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
        for (int c = 0; c < y[i].length; c++) {
            sum -= y[i][c] * Math.log(yHat[i][c]);
        }
    }
    return sum / y.length;
}
