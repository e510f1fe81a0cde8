class MySoftmaxCrossEntropy implements Loss {

    public double value(double[][] z, double[][] y) {
        double loss = 0;
        for (int i = 0; i < z.length; i++) {
            double m = z[i][0], sum = 0, zt = 0;
            for (double v : z[i]) m = Math.max(m, v);
            for (int c = 0; c < z[i].length; c++) {
                sum += Math.exp(z[i][c] - m);
                zt += y[i][c] * z[i][c];
            }
            loss += m + Math.log(sum) - zt;
        }
        return loss / z.length;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        double[][] g = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++)
            for (int c = 0; c < z[i].length; c++)
                g[i][c] = z[i][c] - y[i][c];
        return g;
    }
}
