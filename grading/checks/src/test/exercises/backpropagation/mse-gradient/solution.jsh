class MyMse implements Loss {

    public double value(double[][] yHat, double[][] y) {
        double sum = 0;
        for (int i = 0; i < yHat.length; i++) {
            for (int c = 0; c < yHat[i].length; c++) {
                double error = yHat[i][c] - y[i][c];
                sum += error * error;
            }
        }
        return sum / yHat.length;                             // mean over N examples
    }

    public double[][] gradient(double[][] yHat, double[][] y) {
        return scale(2.0 / yHat.length, subtract(yHat, y));   // 2/N (ŷ − y)
    }
}
