double weightedSum(double[] w, double[] x, double b) {
    double sum = b;
    for (int i = 0; i < w.length; i++) {
        x[i] *= w[i];
        sum += x[i];
    }
    return sum;
}
