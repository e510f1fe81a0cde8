double weightedSum(double[] w, double[] x, double b) {
    return w[0] * x[0] + w[1] * x[1] + b;
}
