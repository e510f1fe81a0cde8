double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double h = 1e-5;
    double[][] g = new double[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < x[0].length; j++) {
            double before = x[i][j];
            x[i][j] = before + h;
            double up = f.applyAsDouble(x);
            x[i][j] = before - h;
            double down = f.applyAsDouble(x);
            if (i < x.length - 1 || j < x[0].length - 1) x[i][j] = before;
            g[i][j] = (up - down) / (2 * h);
        }
    }
    return g;
}
