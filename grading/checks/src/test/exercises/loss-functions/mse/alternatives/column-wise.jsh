double mse(double[][] yHat, double[][] y) {
    double loss = 0;
    int rows = yHat.length;
    for (int c = 0; c < yHat[0].length; c++) {
        double column = 0;
        for (int i = rows - 1; i >= 0; i--) {
            double d = Math.abs(yHat[i][c] - y[i][c]);
            column = Math.fma(d, d, column);
        }
        loss += column / rows;
    }
    return loss;
}
