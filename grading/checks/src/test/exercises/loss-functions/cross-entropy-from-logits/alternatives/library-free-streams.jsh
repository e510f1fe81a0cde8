double lse(double[] r) { double m = DoubleStream.of(r).max().getAsDouble(); return m + Math.log(DoubleStream.of(r).map(v -> Math.exp(v - m)).sum()); }
double crossEntropyFromLogits(double[][] z, double[][] y) {
    double[][] d = new double[z.length][];
    for (int i = 0; i < z.length; i++) { double l = lse(z[i]); d[i] = Arrays.stream(z[i]).map(v -> l - v).toArray(); }
    return Arrays.stream(columnSums(hadamard(y, d))[0]).sum() / z.length;
}
