double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double h = 1e-4;
    double[] weight = {1, -8, 8, -1};                 // a central difference of higher order
    double[] step = {-2 * h, -h, h, 2 * h};
    double[][] g = new double[x.length][x[0].length];
    for (int k = 0; k < g.length * g[0].length; k++) {
        int i = k / g[0].length, j = k % g[0].length;
        double[][] at = copy(x);
        for (int s = 0; s < step.length; s++) {
            at[i][j] = x[i][j] + step[s];
            g[i][j] += weight[s] * f.applyAsDouble(at) / (12 * h);
        }
    }
    return g;
}
