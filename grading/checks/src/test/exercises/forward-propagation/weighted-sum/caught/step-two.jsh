double weightedSum(double[] w, double[] x, double b) {
    double sum = b;
    for (int i = 0; i < w.length; i += 2) {
        sum += w[i] * x[i];
    }
    return sum;
}
