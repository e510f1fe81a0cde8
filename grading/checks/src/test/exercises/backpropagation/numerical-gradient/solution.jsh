double[][] numericalGradient(ToDoubleFunction<double[][]> f, double[][] x) {
    double h = 1e-5;
    double[][] gradient = new double[x.length][x[0].length];
    double[][] moved = copy(x);
    for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < x[0].length; j++) {
            moved[i][j] = x[i][j] + h;
            double up = f.applyAsDouble(moved);
            moved[i][j] = x[i][j] - h;
            double down = f.applyAsDouble(moved);
            moved[i][j] = x[i][j];                            // one entry at a time
            gradient[i][j] = (up - down) / (2 * h);
        }
    }
    return gradient;
}
