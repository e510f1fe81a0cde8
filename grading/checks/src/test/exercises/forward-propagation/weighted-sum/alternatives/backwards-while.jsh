double weightedSum(double[] w, double[] x, double b) {
    int i = x.length;
    double z = 0;
    while (i-- > 0) {
        z = Math.fma(w[i], x[i], z);
    }
    z += b;
    return z;
}
