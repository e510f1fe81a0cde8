double weightedSum(double[] w, double[] x, double b) {
    double sum = 0;
    for (int i = 1; i < w.length; i++) {
        sum += w[i] * x[i];
    }
    return sum + b;
}
