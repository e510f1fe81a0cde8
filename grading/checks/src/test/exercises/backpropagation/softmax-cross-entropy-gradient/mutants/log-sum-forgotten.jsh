class MySoftmaxCrossEntropy implements Loss {
    public double value(double[][] z, double[][] y) {
        var p = softmax(z);
        double sum = 0;
        for (int i = 0; i < z.length; i++)
            for (int c = 0; c < z[i].length; c++)
                sum -= y[i][c] * Math.log(p[i][c] + 1e-12);
        return sum / z.length;
    }

    public double[][] gradient(double[][] z, double[][] y) {
        return scale(1.0 / z.length, subtract(softmax(z), y));
    }

    private double[][] softmax(double[][] z) {
        return map(z, Math::exp);
    }
}
