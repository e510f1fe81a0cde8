double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double h = 1e-5;
    x = copy(x);
    double[][] g = new double[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < x[i].length; j++) {
            double old = x[i][j];
            x[i][j] += h;
            double up = f.applyAsDouble(x);
            x[i][j] -= 2 * h;
            double down = f.applyAsDouble(x);
            x[i][j] += h;
            g[i][j] = (up - down) / (2 * h);
        }
    }
    return g;
}
