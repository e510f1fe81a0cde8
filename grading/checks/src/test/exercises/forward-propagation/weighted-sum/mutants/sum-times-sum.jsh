double weightedSum(double[] w, double[] x, double b) {
    return Arrays.stream(w).sum() * Arrays.stream(x).sum() + b;
}
