class LogitRow {
    private final double[] shifted;
    private double sum = 0;

    LogitRow(double[] logits) {
        shifted = logits.clone();
        double[] sorted = logits.clone();
        java.util.Arrays.sort(sorted);
        for (int c = 0; c < shifted.length; c++) {
            shifted[c] -= sorted[sorted.length - 1];
            sum += Math.exp(shifted[c]);
        }
    }

    double probability(int c) { return Math.exp(shifted[c]) / sum; }

    double cost(int c) { return Math.log(sum) - shifted[c]; }
}

class MySoftmaxCrossEntropy implements Loss {

    public double value(double[][] z, double[][] y) {
        double mean = 0;
        for (int i = z.length - 1; i >= 0; i--) {
            LogitRow row = new LogitRow(z[i]);
            for (int c = 0; c < y[i].length; c++) if (y[i][c] != 0) mean += row.cost(c) / z.length;
        }
        return mean;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        double[][] g = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            LogitRow row = new LogitRow(z[i]);
            for (int c = 0; c < g[i].length; c++) g[i][c] = 1.0 / z.length * (row.probability(c) - y[i][c]);
        }
        return g;
    }
}
