double crossEntropy(double[][] yHat, double[][] y) {
    double loss = 0;
    for (int i = 0; i < y.length; i++) {
        for (int c = 0; c < y[i].length; c++) {
            if (y[i][c] > 0.5) {
                loss += -Math.log(yHat[i][c] == 0 ? Double.MIN_VALUE : yHat[i][c]) / y.length;
            }
        }
    }
    return loss;
}
