double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    final double h = 1e-5;
    double[][] g = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
        g[i] = new double[x[i].length];
        for (int j = 0; j < x[i].length; j++) {
            double[][] plus = copy(x);
            double[][] minus = copy(x);
            plus[i][j] += h;
            minus[i][j] -= h;
            g[i][j] = (f.applyAsDouble(plus) - f.applyAsDouble(minus)) / h / 2;
        }
    }
    return g;
}
