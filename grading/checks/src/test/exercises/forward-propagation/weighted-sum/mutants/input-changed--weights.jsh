double weightedSum(double[] w, double[] x, double b) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
        w[i] *= x[i];
        sum += w[i];
    }
    return sum + b;
}
