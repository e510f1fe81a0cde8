double weightedSum(double[] w, double[] x, double b) {
    int i = Math.min(w.length, x.length);
    double z = b;
    while (i-- > 0) z = Math.fma(w[i], x[i], z);
    return z;
}
