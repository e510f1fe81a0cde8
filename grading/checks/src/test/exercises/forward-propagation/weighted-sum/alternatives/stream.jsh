double weightedSum(double[] w, double[] x, double b) {
    return IntStream.range(0, w.length).mapToDouble(i -> w[i] * x[i]).sum() + b;
}
