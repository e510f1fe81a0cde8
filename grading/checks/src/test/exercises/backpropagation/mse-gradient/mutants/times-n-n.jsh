class MyMse implements Loss {

    public double value(double[][] yHat, double[][] y) {
        double sum = 0;
        for (int i = 0; i < yHat.length; i++)
            for (int c = 0; c < yHat[i].length; c++)
                sum += (yHat[i][c] - y[i][c]) * (yHat[i][c] - y[i][c]);
        return sum / yHat.length;
    }

    public double[][] gradient(double[][] yHat, double[][] y) {
        int n = yHat.length;
        double[][] g = new double[n][yHat[0].length];
        for (int i = 0; i < n; i++)
            for (int c = 0; c < yHat[i].length; c++)
                g[i][c] = 2.0 * n * (yHat[i][c] - y[i][c]);
        return g;
    }
}
