class MyMse implements Loss {
    public double value(double[][] yHat, double[][] y) {
        int n = yHat.length;
        double loss = 0;
        for (int i = 0; i < n; i++) {
            double example = 0;
            for (int c = 0; c < yHat[0].length; c++) {
                example += Math.pow(yHat[i][c] - y[i][c], 2);
            }
            loss += example / n;
        }
        return loss;
    }

    public double[][] gradient(double[][] yHat, double[][] y) {
        int n = yHat.length;
        double[][] d = new double[n][yHat[0].length];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < yHat[0].length; c++) {
                d[i][c] = 2 * (yHat[i][c] - y[i][c]) / n;
            }
        }
        return d;
    }
}
