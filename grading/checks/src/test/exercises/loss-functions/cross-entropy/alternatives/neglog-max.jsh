double crossEntropy(double[][] yHat, double[][] y) {
    double[] losses = new double[y.length];
    for (int i = 0; i < y.length; i++) {
        double p = 0;
        for (int c = 0; c < y[i].length; c++) p = Math.max(p, y[i][c] * yHat[i][c]);
        losses[i] = -Math.log(Math.max(p, 1e-12));
    }
    return Arrays.stream(losses).average().getAsDouble();
}
