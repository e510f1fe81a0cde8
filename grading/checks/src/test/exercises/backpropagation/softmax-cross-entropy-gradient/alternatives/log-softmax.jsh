class MySoftmaxCrossEntropy implements Loss {
    private double[][] logSoftmax(double[][] z) {
        return Arrays.stream(z).map(row -> {
            double max = Arrays.stream(row).max().orElseThrow();
            double logSum = max + Math.log(Arrays.stream(row).map(v -> Math.exp(v - max)).sum());
            return Arrays.stream(row).map(v -> v - logSum).toArray();
        }).toArray(double[][]::new);
    }

    public double value(double[][] z, double[][] y) {
        double sum = 0;
        for (double[] row : hadamard(y, logSoftmax(z))) for (double v : row) sum += v;
        return -sum / z.length;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        return scale(1.0 / y.length, subtract(map(logSoftmax(z), Math::exp), y));
    }
}
