double weightedSum(double[] w, double[] x) {
    double s = 0;
    for (int i = 0; i < w.length; i++) {
        s += w[i] * x[i];
    }
    return s;
}

double weightedSum(double[] w, double[] x, double b) {
    return weightedSum(w, x) + b;
}
