double weightedSum(double[] w, double[] x, double b) {
    double sum = b;
    for (int i = 0; i < Math.min(20, w.length); i++) {
        sum += w[i] * x[i];
    }
    return sum;
}
