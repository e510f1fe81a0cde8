class MySoftmaxCrossEntropy implements Loss {

    public double value(double[][] z, double[][] y) {
        double loss = 0;
        for (int i = 0; i < z.length; i++) {
            double m = z[i][0], sum = 0;
            for (double v : z[i]) m = Math.max(m, v);
            for (double v : z[i]) sum += Math.exp(v - m);
            loss += m + Math.log(sum) - z[i][i % z[i].length];
        }
        return loss / z.length;
    }

    private double[][] softmax(double[][] z) {
        double[][] p = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            double m = z[i][0], sum = 0;
            for (double v : z[i]) m = Math.max(m, v);
            for (int c = 0; c < z[i].length; c++) {
                p[i][c] = Math.exp(z[i][c] - m);
                sum += p[i][c];
            }
            for (int c = 0; c < z[i].length; c++) p[i][c] /= sum;
        }
        return p;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        double[][] g = softmax(z);
        for (int i = 0; i < z.length; i++)
            for (int c = 0; c < z[i].length; c++)
                g[i][c] = (g[i][c] - y[i][c]) / z.length;
        return g;
    }
}
