double crossEntropy(double[][] yHat, double[][] y) {
    int n = y.length;
    double sum = 0;
    for (int i = 0; i < n; i++)
        for (int c = 0; c < n; c++)
            sum -= y[i][c] * Math.log(yHat[i][c] + 1e-12);
    return sum / n;
}
