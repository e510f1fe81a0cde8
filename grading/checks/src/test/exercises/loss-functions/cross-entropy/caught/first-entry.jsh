double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < yHat.length; i++) {
        for (int c = 0; c < yHat[i].length; c++) {
            sum -= y[i][c] * Math.log(yHat[i][c] + 1e-12);
        }
    }
    return yHat[0][0];
}
