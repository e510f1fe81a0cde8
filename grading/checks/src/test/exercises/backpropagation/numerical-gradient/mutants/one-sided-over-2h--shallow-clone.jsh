double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double h = 1e-5;
    double[][] g = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
        g[i] = new double[x[i].length];
        for (int j = 0; j < x[i].length; j++) {
            double[][] plus = x.clone();
            plus[i][j] += h;
            double up = f.applyAsDouble(plus);
            double[][] minus = x.clone();
            minus[i][j] -= h;
            double down = f.applyAsDouble(minus);
            g[i][j] = (up - down) / (2 * h);
        }
    }
    return g;
}
