class MySoftmaxCrossEntropy implements Loss {
    public double value(double[][] z, double[][] y) {
        double l = 0;
        for (int i = 0; i < z.length; i++) {
            int t = 0; while (y[i][t] < 0.5) t++;
            double top = Double.NEGATIVE_INFINITY, s = 0;
            for (double v : z[i]) top = Math.max(top, v - z[i][t]);
            for (double v : z[i]) s += Math.exp(v - z[i][t] - top);
            l += (top + Math.log(s)) / z.length;
        }
        return l;
    }
    public double[][] gradient(double[][] z, double[][] y) {
        double[][] g = scale(-1.0 / z.length, y);
        for (int i = 0; i < z.length; i++) for (int c = 0; c < z[i].length; c++) {
            double s = 0;
            for (double v : z[i]) s += Math.exp(v - z[i][c]);
            g[i][c] += 1 / s / z.length;
        }
        return g;
    }
}
