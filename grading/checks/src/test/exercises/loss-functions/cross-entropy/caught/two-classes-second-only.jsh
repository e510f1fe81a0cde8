double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
        if (y[i].length == 2) {
            sum -= y[i][1] * Math.log(Math.max(yHat[i][1], 1e-12));
        } else {
            for (int c = 0; c < y[i].length; c++)
                sum -= y[i][c] * Math.log(Math.max(yHat[i][c], 1e-12));
        }
    }
    return sum / y.length;
}
