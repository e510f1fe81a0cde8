class MySoftmaxCrossEntropy implements Loss {

    public double value(double[][] z, double[][] y) {
        double total = 0;
        for (int i = 0; i < z.length; i++) {
            double max = z[i][0];
            for (double v : z[i]) max = Math.max(max, v);
            double sum = 0;
            for (double v : z[i]) sum += Math.exp(v - max);
            double logSum = max + Math.log(sum);
            for (int c = 0; c < z[i].length; c++) total += y[i][c] * (logSum - z[i][c]);
        }
        return total / (z.length * z[0].length);
    }


    public double[][] gradient(double[][] z, double[][] y) {
        int n = z.length;
        double[][] g = new double[n][z[0].length];
        for (int i = 0; i < n; i++) {
            double m = z[i][0];
            for (double v : z[i]) m = Math.max(m, v);
            double s = 0;
            for (double v : z[i]) s += Math.exp(v - m);
            for (int c = 0; c < z[i].length; c++)
                g[i][c] = (Math.exp(z[i][c] - m) / s - y[i][c]) / n;
        }
        return g;
    }
}
