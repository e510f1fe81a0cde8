double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double[][] g = new double[x.length][x[0].length];
    double[] sides = {1e-5, -1e-5};
    for (int i = 0; i < x.length; i++) for (int j = 0; j < x[i].length; j++) for (double s : sides) {
        double[][] at = copy(x);
        at[i][j] += s;
        g[i][j] += f.applyAsDouble(at) / (2 * s);
    }
    return g;
}
