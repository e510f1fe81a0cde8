double weightedSum(double[] w, double[] x, double b) {
    double[] w1 = Arrays.copyOf(w, w.length + 1);
    double[] x1 = Arrays.copyOf(x, x.length + 1);
    w1[w.length] = b;
    x1[x.length] = 1;
    double s = 0;
    for (int i = 0; i < w1.length; i++) {
        s += w1[i] * x1[i];
    }
    return s;
}
