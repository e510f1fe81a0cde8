double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
        int t = 0;
        while (y[i][t] != 1) {
            t++;
        }
        sum += 1 - yHat[i][t];
    }
    return sum / y.length;
}
