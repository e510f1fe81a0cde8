class MySoftmaxCrossEntropy implements Loss {

    private double logAdd(double a, double b) {          // log(e^a + e^b)
        return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    private double logSum(double[] row, int last) {
        return last == 0 ? row[0] : logAdd(row[last], logSum(row, last - 1));
    }

    private double[][] logSoftmax(double[][] z) {
        double[][] log = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            log[i] = z[i].clone();
            double m = log[i][0];
            for (double v : z[i]) m = Math.max(m, v);
            for (int c = 0; c < log[i].length; c++) log[i][c] -= m;
            double s = logSum(log[i], log[i].length - 1);
            for (int c = 0; c < log[i].length; c++) log[i][c] -= s;
        }
        return log;
    }

    public double value(double[][] z, double[][] y) {
        double[][] log = logSoftmax(z);
        double sum = 0;
        for (int i = 0; i < z.length; i++)
            for (int c = 0; c < z[i].length; c++)
                sum += y[i][c] * log[i][c];
        return -sum / z.length;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        double[][] g = logSoftmax(z);
        for (int i = 0; i < z.length; i++)
            for (int c = 0; c < z[i].length; c++)
                g[i][c] = (Math.exp(g[i][c]) - y[i][c]) / z.length;
        return g;
    }
}
