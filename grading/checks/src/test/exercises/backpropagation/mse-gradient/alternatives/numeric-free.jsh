class MyMse implements Loss {
    public double value(double[][] yHat, double[][] y) {
        double s = 0;
        for (int k = 0; k < y.length * y[0].length; k++) { int i = k / y[0].length, c = k % y[0].length; s += (y[i][c] - yHat[i][c]) * (y[i][c] - yHat[i][c]); }
        return s / y.length;
    }
    public double[][] gradient(double[][] yHat, double[][] y) {
        double[][] g = copy(yHat);
        for (int i = 0; i < g.length; i++) for (int c = 0; c < g[i].length; c++) { g[i][c] -= y[i][c]; g[i][c] *= 2; g[i][c] /= g.length; }
        return g;
    }
}
