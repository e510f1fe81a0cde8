int trueClass(double[] oneHotRow) {
    int c = 0;
    while (oneHotRow[c] != 1) c++;
    return c;
}

double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
        sum += Math.log(Math.max(yHat[i][trueClass(y[i])], 1e-12));
    }
    return -sum / y.length;
}
