double weightedSum(double[] w, double[] x, double b) {
    double sum = 0;
    for (int i = 0; i < w.length - 1; i++) {
        sum += w[i] * x[i + 1];
    }
    return sum + b;
}
