double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double h = 1e-5;
    double[][] g = new double[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < x[0].length; j++) {
            double[][] plus = copy(x), minus = copy(x);
            plus[i][j] += h;
            minus[i][j] -= h;
            g[i][j] = (f.applyAsDouble(x) - f.applyAsDouble(x)) / (2 * h);
        }
    }
    return g;
}
