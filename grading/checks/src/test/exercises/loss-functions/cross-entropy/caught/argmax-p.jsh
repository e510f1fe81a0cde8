double crossEntropy(double[][] yHat, double[][] y) {
    double sum = 0;
    for (int i = 0; i < yHat.length; i++) {
        for (int c = 0; c < yHat[i].length; c++) {
            sum -= (yHat[i][c] == Arrays.stream(yHat[i]).max().getAsDouble() ? 1 : 0) * Math.log(yHat[i][c]);
        }
    }
    return sum / yHat.length;
}
