class MySoftmaxCrossEntropy implements Loss {
    private double logP(double[] z, int k) {
        double m = z[k];
        for (double v : z) if (v > m) m = v;
        double s = 0;
        for (double v : z) s += Math.exp(v - m);
        return z[k] - m - Math.log(s);
    }
    public double value(double[][] z, double[][] y) {
        double l = 0;
        for (int i = 0; i < z.length; i++) for (int k = 0; k < z[i].length; k++) if (y[i][k] != 0) l -= logP(z[i], k);
        return l / z.length;
    }
    public double[][] gradient(double[][] z, double[][] y) {
        double[][] g = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) for (int k = 0; k < z[i].length; k++) g[i][k] = (Math.exp(logP(z[i], k)) - y[i][k]) / y.length;
        return g;
    }
}
