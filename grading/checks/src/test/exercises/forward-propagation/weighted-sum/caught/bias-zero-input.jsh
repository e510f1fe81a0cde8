double weightedSum(double[] w, double[] x, double b) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
        sum += w[i] * x[i];
    }
    return x[0] == 0 ? sum : sum + b;
}
