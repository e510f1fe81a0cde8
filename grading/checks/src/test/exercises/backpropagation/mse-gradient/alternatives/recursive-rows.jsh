class MyMse implements Loss {

    public double value(double[][] yHat, double[][] y) {
        return squares(yHat, y, 0) / y.length;
    }

    private double squares(double[][] yHat, double[][] y, int i) {
        if (i == y.length) return 0;
        double s = 0;
        for (int c = y[i].length; c-- > 0; ) s += Math.pow(Math.abs(yHat[i][c] - y[i][c]), 2);
        return s + squares(yHat, y, i + 1);
    }

    public double[][] gradient(double[][] yHat, double[][] y) {
        int rows = y.length, cols = y[0].length;
        double[][] g = new double[rows][cols];
        for (int k = rows * cols - 1; k >= 0; k--) {
            double d = yHat[k / cols][k % cols] - y[k / cols][k % cols];
            g[k / cols][k % cols] = (d + d) / rows;
        }
        return g;
    }
}
