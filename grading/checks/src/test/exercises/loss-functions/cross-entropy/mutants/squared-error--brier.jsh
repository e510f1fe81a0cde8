double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < yHat.length; i++) {
        for (int c = 0; c < yHat[i].length; c++) {
            sum += Math.pow(y[i][c] - yHat[i][c], 2);
        }
    }
    return sum / yHat.length;
}
