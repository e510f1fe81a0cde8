double weightedSum(double[] w, double[] x, double b) {
    double sum = w[0] * x[0] + w[1] * x[1] + b;
    for (int i = 2; i < w.length; i++) {
        sum += w[i] * x[i];
    }
    return sum;
}
