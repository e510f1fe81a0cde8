double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
        double all = Arrays.stream(yHat[i]).map(Math::exp).sum();
        for (int c = 0; c < y[i].length; c++) {
            sum -= y[i][c] * Math.log(Math.exp(yHat[i][c]) / all);
        }
    }
    return sum / y.length;
}
