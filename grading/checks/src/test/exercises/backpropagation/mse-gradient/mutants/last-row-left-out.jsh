class MyMse implements Loss {

    public double value(double[][] yHat, double[][] y) {
        double sum = 0;
        for (int i = 0; i < yHat.length; i++) {
            for (int c = 0; c < yHat[i].length; c++) {
                double error = yHat[i][c] - y[i][c];
                sum += error * error;
            }
        }
        return sum / yHat.length;                             // a mean over the N examples
    }

    public double[][] gradient(double[][] yHat, double[][] y) {
        double[][] g = new double[yHat.length][yHat[0].length];
        for (int i = 0; i < yHat.length - 1; i++) {
            for (int c = 0; c < yHat[i].length; c++) {
                g[i][c] = 2 * (yHat[i][c] - y[i][c]) / yHat.length;
            }
        }
        return g;
    }
}
