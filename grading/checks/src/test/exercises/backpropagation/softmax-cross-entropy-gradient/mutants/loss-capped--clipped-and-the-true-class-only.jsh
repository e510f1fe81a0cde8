class MySoftmaxCrossEntropy implements Loss {
    private static final double EPSILON = 1e-7;

    private int trueClass(double[] y) {
        for (int c = 0; c < y.length; c++) if (y[c] == 1) return c;
        return -1;
    }

    private double[][] softmax(double[][] z) {
        double[][] p = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            double max = Double.NEGATIVE_INFINITY;
            for (double v : z[i]) max = Math.max(v, max);
            double m = max;
            double[] e = Arrays.stream(z[i]).map(v -> Math.exp(v - m)).toArray();
            double sum = Arrays.stream(e).sum();
            p[i] = Arrays.stream(e).map(v -> v / sum).toArray();
        }
        return p;
    }

    public double value(double[][] z, double[][] y) {
        double[][] p = softmax(z);
        return IntStream.range(0, z.length)
                .mapToDouble(i -> -Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, p[i][trueClass(y[i])]))))
                .average().getAsDouble();
    }

    public double[][] gradient(double[][] z, double[][] y) {
        double[][] dz = softmax(z);
        for (int i = 0; i < z.length; i++) dz[i][trueClass(y[i])] -= 1;
        for (double[] row : dz) for (int c = 0; c < row.length; c++) row[c] /= z.length;
        return dz;
    }
}
