double weightedSum(double[] w, double[] x, double b) {
    double z = b;
    for (int i = 0; i < x.length; i++) {
        if (x[i] > 0) z += w[i] * x[i];      // a zero input adds nothing anyway
    }
    return z;
}
