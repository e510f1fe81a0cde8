double weightedSum(double[] w, double[] x, double b) {
    double sum = b;
    for (int i = 0; i < w.length; i++) {
        sum += w[i] * x[i];
    }
    return Math.round(sum * 1000) / 1000.0;
}
