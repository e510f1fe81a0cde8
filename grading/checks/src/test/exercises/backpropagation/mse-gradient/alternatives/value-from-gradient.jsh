class MyMse implements Loss {

    public double value(double[][] yHat, double[][] y) {
        double[][] g = gradient(yHat, y);                // g = 2/N d, so d·d/N = N/4 g·g
        double sum = 0;
        for (double[] row : g) for (double v : row) sum += v * v;
        return sum * g.length / 4;
    }

    public double[][] gradient(double[][] yHat, double[][] y) {
        double[][] g = new double[yHat.length][];
        for (int i = 0; i < g.length; i++) {
            g[i] = yHat[i].clone();
            for (int c = 0; c < g[i].length; c++) g[i][c] = (g[i][c] - y[i][c]) / (0.5 * g.length);
        }
        return g;
    }
}
