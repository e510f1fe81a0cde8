class MySoftmaxCrossEntropy implements Loss {
    public double value(double[][] z, double[][] y) {
        var p = softmax(z);
        double sum = 0;
        for (int i = 0; i < z.length; i++)
            for (int c = 0; c < z[i].length; c++)
                sum -= y[i][c] * logP(z[i], c);
        return sum / z.length;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        var p = softmax(z);
        for (int i = 0; i < z.length; i++)
            for (int c = 0; c < z[i].length; c++)
                y[i][c] = (p[i][c] - y[i][c]) / z.length;
        return y;
    }

    private double logP(double[] row, int c) {
        double max = Arrays.stream(row).max().getAsDouble();
        return row[c] - max - Math.log(Arrays.stream(row).map(v -> Math.exp(v - max)).sum());
    }

    private double[][] softmax(double[][] z) {
        double[][] p = new double[z.length][z[0].length];
        for (int i = 0; i < z.length; i++) {
            double max = Double.NEGATIVE_INFINITY, sum = 0;
            for (double v : z[i]) max = Math.max(max, v);
            for (int c = 0; c < z[i].length; c++) sum += p[i][c] = Math.exp(z[i][c] - max);
            for (int c = 0; c < z[i].length; c++) p[i][c] /= sum;
        }
        return p;
    }
}
