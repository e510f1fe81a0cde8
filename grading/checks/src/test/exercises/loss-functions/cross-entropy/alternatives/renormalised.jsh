double crossEntropy(double[][] yHat, double[][] y) {
    double e = 1e-9, sum = 0;
    for (int i = 0; i < y.length; i++)
        for (int c = 0; c < y[i].length; c++)
            sum += y[i][c] * Math.log((yHat[i][c] + e) / (1 + e * y[i].length));
    return -sum / y.length;
}
