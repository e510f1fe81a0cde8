double[][] softmax(double[][] z) {
    double max = Double.NEGATIVE_INFINITY;
    for (double[] row : z) {
        for (double v : row) {
            max = Math.max(max, v);
        }
    }
    double sum = 0;
    for (double[] row : z) {
        for (double v : row) {
            sum += Math.exp(v - max);
        }
    }
    double m = max, s = sum;
    return map(z, v -> Math.exp(v - m) / s);
}
