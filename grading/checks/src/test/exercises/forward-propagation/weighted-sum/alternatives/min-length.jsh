double weightedSum(double[] w, double[] x, double b) {
    double s = b;
    int i = 0;
    for (double v : w) {
        s += v * x[i++];
    }
    return s;
}
