double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < yHat.length; i++) {
        for (int c = 0; c < yHat[i].length; c++) {
            sum -= y[i][c] * Math.log((1 - 1e-7) * yHat[i][c] + 1e-7 / 3);
        }
    }
    return sum / yHat.length;
}
