class MyRegressor {
    double[] w;
    double[][] out;
    MyRegressor(int features, int outputs, long seed) { out = new double[outputs][4]; }
    double[] phi(double[] x) { return new double[] {1, x[0], Math.sin(1.6 * x[0]), Math.cos(1.6 * x[0])}; }
    void fit(double[][] x, double[][] y) {
        for (int e = 0; e < 300; e++)
            for (int i = 0; i < x.length; i++) {
                double[] f = phi(x[i]);
                for (int k = 0; k < out.length; k++) {
                    double p = 0;
                    for (int j = 0; j < 4; j++) p += out[k][j] * f[j];
                    for (int j = 0; j < 4; j++) out[k][j] -= 0.02 * (p - y[i][k]) * f[j];
                }
            }
    }
    double[][] predict(double[][] x) {
        double[][] p = new double[x.length][out.length];
        for (int i = 0; i < x.length; i++) for (int k = 0; k < out.length; k++) for (int j = 0; j < 4; j++) p[i][k] += out[k][j] * phi(x[i])[j];
        return p;
    }
}
