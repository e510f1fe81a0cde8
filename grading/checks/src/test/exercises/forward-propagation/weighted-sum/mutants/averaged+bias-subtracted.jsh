double weightedSum(double[] w, double[] x, double b) {
    double z = 0;
    for (int i = 0; i < w.length; i++) z += w[i] * x[i];
    return z / w.length - b;
}
