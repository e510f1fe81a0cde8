double weightedSum(double[] w, double[] x, double b) {
    double[] p = new double[w.length + 1];
    p[w.length] = b;
    Arrays.setAll(p, i -> i < w.length ? w[i] * x[i] : b);
    return Arrays.stream(p).sum();
}
