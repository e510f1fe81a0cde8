double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double h = 1e-5;
    double[][] g = new double[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < x[i].length; j++) {
            double old = x[i][j];
            x[i][j] = old + h;
            double up = f.applyAsDouble(x);
            x[i][j] = old - h;
            double down = f.applyAsDouble(x);
            x[i][j] = old;
            g[i][j] = 2 * old;
        }
    }
    return g;
}
