void slopes(ToDoubleFunction<double[][]> f, double[][] x, double[][] g, int i, int j) {
    if (i == x.length) return;
    if (j == x[i].length) {
        slopes(f, x, g, i + 1, 0);
        return;
    }
    double keep = x[i][j];
    double sum = 0;
    for (int sign = -1; sign <= 1; sign += 2) {
        x[i][j] = keep + sign * 1e-5;
        sum += sign * f.applyAsDouble(x);
    }
    x[i][j] = keep;
    g[i][j] = sum / 2e-5;
    slopes(f, x, g, i, j + 1);
}

double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double[][] g = new double[x.length][];
    for (int i = 0; i < x.length; i++) g[i] = new double[x[i].length];
    slopes(f, x, g, 0, 0);
    return g;
}
