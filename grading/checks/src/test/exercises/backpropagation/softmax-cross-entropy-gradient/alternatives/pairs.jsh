class MySoftmaxCrossEntropy implements Loss {

    public double value(double[][] z, double[][] y) {
        double loss = 0;
        for (int i = 0; i < z.length; i++) {
            int t = 0, top = 0;
            for (int c = 0; c < z[i].length; c++) {
                if (y[i][c] == 1) t = c;
                if (z[i][c] > z[i][top]) top = c;
            }
            double others = 0;                           // all but one of the largest
            for (int c = 0; c < z[i].length; c++) if (c != top) others += Math.exp(z[i][c] - z[i][top]);
            loss += z[i][top] - z[i][t] + Math.log1p(others);
        }
        return loss / z.length;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        double[][] g = new double[z.length][z[0].length];
        for (int c = 0; c < z[0].length; c++)
            for (int i = 0; i < z.length; i++) {
                double denominator = 0;                  // infinite is fine: 1/inf = 0
                for (int k = 0; k < z[i].length; k++) denominator += Math.exp(z[i][k] - z[i][c]);
                g[i][c] = (1 / denominator - y[i][c]) / z.length;
            }
        return g;
    }
}
