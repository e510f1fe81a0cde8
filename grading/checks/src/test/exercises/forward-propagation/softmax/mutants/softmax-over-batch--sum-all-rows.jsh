double[][] softmax(double[][] z) {
    double sum = 0;
    for (double[] row : z) {
        for (double v : row) {
            sum += Math.exp(v);
        }
    }
    double s = sum;
    return map(z, v -> Math.exp(v) / s);
}
