class MySoftmaxCrossEntropy implements Loss {

    public double value(double[][] z, double[][] y) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double max = Arrays.stream(z[i]).max().getAsDouble();
            double sumExp = Arrays.stream(z[i]).map(v -> Math.exp(v - max)).sum();
            double logSum = Math.log(sumExp);
            for (int c = 0; c < z[i].length; c++) {
                // log softmax(z)_c = z_c − max − log Σ exp(z − max)
                sum -= y[i][c] * (z[i][c] - max - logSum);
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
