double sumFrom(int i, double[] w, double[] x, double b) {
    return i == w.length ? b : w[i] * x[i] + sumFrom(i + 1, w, x, b);
}

double weightedSum(double[] w, double[] x, double b) {
    return sumFrom(0, w, x, b);
}
