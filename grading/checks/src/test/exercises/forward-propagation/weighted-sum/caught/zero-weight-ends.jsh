double weightedSum(double[] w, double[] x, double b) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
        if (w[i] == 0) {
            break;
        }
        sum += w[i] * x[i];
    }
    return sum + b;
}
