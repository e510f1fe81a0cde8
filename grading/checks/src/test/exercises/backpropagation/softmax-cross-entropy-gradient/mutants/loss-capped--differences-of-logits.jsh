class MySoftmaxCrossEntropy implements Loss {

    /** softmax(z)_c = 1 / sum over k of exp(z_k - z_c) */
    private double p(double[] z, int c) {
        double sum = 0;
        for (double v : z) sum += Math.exp(v - z[c]);
        return 1 / sum;
    }

    public double value(double[][] z, double[][] y) {
        double sum = 0;
        for (int i = 0; i < z.length; i++)
            for (int c = 0; c < z[i].length; c++)
                if (y[i][c] > 0) sum -= Math.log(Math.max(p(z[i], c), Double.MIN_NORMAL));
        return sum / z.length;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        double[][] dz = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++)
            for (int c = 0; c < z[i].length; c++)
                dz[i][c] = (p(z[i], c) - y[i][c]) / z.length;
        return dz;
    }
}
