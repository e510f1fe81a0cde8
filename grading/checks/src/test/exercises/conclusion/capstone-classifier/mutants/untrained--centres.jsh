class MyClassifier {
    double[][] W, centres;
    MyClassifier(int features, int classes, long seed) {
        var rng = new Random(seed);
        W = new double[classes][61];
        centres = new double[60][features];
        for (var row : centres) for (int j = 0; j < features; j++) row[j] = 4 * rng.nextDouble() - 2;
    }
    double[][] phi(double[][] x) {
        double[][] f = new double[x.length][61];
        for (int i = 0; i < x.length; i++) {
            f[i][60] = 1;
            for (int h = 0; h < 60; h++) { double d = 0; for (int j = 0; j < x[i].length; j++) d += Math.pow(x[i][j] - centres[h][j], 2); f[i][h] = Math.exp(-4 * d); }
        }
        return f;
    }
    double[][] softmax(double[][] z) {
        for (double[] row : z) { double m = Arrays.stream(row).max().getAsDouble(), s = 0; for (int c = 0; c < row.length; c++) s += row[c] = Math.exp(row[c] - m); for (int c = 0; c < row.length; c++) row[c] /= s; }
        return z;
    }
    void fit(double[][] x, double[][] y) {
        double[][] f = phi(x);
        for (int e = 0; e < 3000; e++) {
            double[][] p = softmax(Matrices.multiply(f, Matrices.transpose(W)));
            double[][] g = Matrices.multiply(Matrices.transpose(Matrices.subtract(p, y)), f);
            for (int i = 0; i < W.length; i++) for (int j = 0; j < 61; j++) W[i][j] -= 0.3 / x.length * g[i][j];
        }
    }
    double[][] predict(double[][] x) { return softmax(Matrices.multiply(phi(x), Matrices.transpose(W))); }
}
