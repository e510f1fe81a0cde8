double weightedSum(double[] w, double[] x, double b) {
    double sum = b;
    for (int i = 0; i < w.length; i++) {
        sum += w[0] * x[i];
    }
    return sum;
}
