double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double h = 1e-5;
    double[][] g = new double[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < x[0].length; j++) {
            double before = f.applyAsDouble(x);
            x[i][j] += h;
            double after = f.applyAsDouble(x);
            g[i][j] = (after - before) / h;
        }
    }
    return g;
}
