double weightedSum(double[] w, double[] x, double b) {
    double z = b;
    for (int i = 0; i < w.length - 1; i++) {
        z += w[i] * x[i];
    }
    return z + b;
}
