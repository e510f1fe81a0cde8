class MySoftmaxCrossEntropy implements Loss {
    public double value(double[][] z, double[][] y) {
        var p = softmax(z);
        double sum = 0;
        for (int i = 0; i < z.length; i++)
            for (int c = 0; c < z[i].length; c++)
                sum -= y[i][c] * z[i][c];
        return sum / z.length;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        return scale(1.0 / z.length, subtract(softmax(z), y));
    }

    private double[][] softmax(double[][] z) {
        for (double[] row : z) {
            double max = Arrays.stream(row).max().getAsDouble(), sum = 0;
            for (int c = 0; c < row.length; c++) sum += Math.exp(row[c] -= max);
            for (int c = 0; c < row.length; c++) row[c] -= Math.log(sum);
        }
        return map(z, Math::exp);
    }
}
