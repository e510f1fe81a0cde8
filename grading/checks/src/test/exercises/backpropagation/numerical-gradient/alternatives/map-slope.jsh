double slope(ToDoubleFunction<double[][]> f, double[][] x, int i, int j, double h) {
    double[][] a = add(x, unit(x, i, j, h)), b = subtract(x, unit(x, i, j, h));
    return (f.applyAsDouble(a) - f.applyAsDouble(b)) / (2 * h);
}
double[][] unit(double[][] x, int i, int j, double h) { double[][] u = new double[x.length][x[0].length]; u[i][j] = h; return u; }
double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double[][] g = copy(x);
    for (int i = 0; i < g.length; i++) for (int j = 0; j < g[0].length; j++) g[i][j] = slope(f, x, i, j, 1e-5);
    return g;
}
