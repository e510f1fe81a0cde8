class MySoftmaxCrossEntropy implements Loss {

    public double value(double[][] z, double[][] y) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double max = Arrays.stream(z[i]).max().getAsDouble();
            double logSum = Math.log(Arrays.stream(z[i]).map(v -> v == 0 ? 0 : Math.exp(v - max)).sum());
            for (int c = 0; c < z[i].length; c++) {
                sum -= y[i][c] * (z[i][c] - max - logSum);    // log softmax(z)_c = z_c − max − log Σ exp(z − max)
            }
        }
        return sum / z.length;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        return scale(1.0 / z.length, subtract(softmax(z), y));
    }

    private double[][] softmax(double[][] z) {
        double[][] p = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            double max = Arrays.stream(z[i]).max().getAsDouble();
            double sum = Arrays.stream(z[i]).map(v -> Math.exp(v - max)).sum();
            p[i] = Arrays.stream(z[i]).map(v -> Math.exp(v - max) / sum).toArray();
        }
        return p;
    }
}
