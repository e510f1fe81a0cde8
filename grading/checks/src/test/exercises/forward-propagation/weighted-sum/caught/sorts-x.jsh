double weightedSum(double[] w, double[] x, double b) {
    double[] s = x;
    Arrays.sort(s);
    double sum = b;
    for (int i = 0; i < w.length; i++) {
        sum += w[i] * s[i];
    }
    return sum;
}
