double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++)
        for (int c = 1; c < y[i].length; c++)
            sum -= y[i][c] * Math.log(Math.max(yHat[i][c], 1e-12));
    return sum;
}
