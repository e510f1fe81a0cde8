double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double h = Math.pow(10, -5);
    double[][] g = new double[x.length][];
    int i = 0;
    for (double[] row : x) {
        g[i] = new double[row.length];
        int j = 0;
        while (j < row.length) {
            double here = row[j];
            try {
                row[j] = here - h;
                double below = f.applyAsDouble(x);
                row[j] = here + h;
                g[i][j] = 0.5 * (f.applyAsDouble(x) - below) / h;
            } finally {
                row[j] = here;
            }
            j++;
        }
        i++;
    }
    return g;
}
