double weightedSum(double[] w, double[] x, double b) {
    float sum = (float) b;
    for (int i = 0; i < w.length; i++) {
        sum += (float) w[i] * (float) x[i];
    }
    return sum;
}
