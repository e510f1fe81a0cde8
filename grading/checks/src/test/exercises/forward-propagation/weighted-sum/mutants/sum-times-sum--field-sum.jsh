double weightedSum(double[] w, double[] x, double b) {
    double sum = b;
    for (double v : w) {
        for (double u : x) {
            sum += v * u;
        }
    }
    return sum;
}
