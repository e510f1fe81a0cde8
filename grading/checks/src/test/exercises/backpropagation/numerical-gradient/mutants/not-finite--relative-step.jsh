double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double[][] g = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
        g[i] = new double[x[i].length];
        for (int j = 0; j < x[i].length; j++) {
            double old = x[i][j];
            double h = 1e-5 * Math.abs(old);
            x[i][j] = old + h;
            double up = f.applyAsDouble(x);
            x[i][j] = old - h;
            double down = f.applyAsDouble(x);
            x[i][j] = old;
            g[i][j] = (up - down) / (2 * h);
        }
    }
    return g;
}
