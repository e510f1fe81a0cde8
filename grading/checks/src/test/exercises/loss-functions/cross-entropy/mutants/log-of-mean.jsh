double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
        int t = 0;
        while (y[i][t] != 1) {
            t++;
        }
        sum += yHat[i][t];
    }
    return -Math.log(sum / y.length + 1e-12);
}
