double weightedSum(double[] w, double[] x, double b) {
    return 0;
}
