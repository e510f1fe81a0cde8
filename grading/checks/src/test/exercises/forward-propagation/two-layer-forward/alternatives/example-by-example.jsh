double[][][] forward(double[][] X, double[][] W1, double[][] b1, double[][] W2, double[][] b2) {
    List<double[]> z1 = new ArrayList<>(), a1 = new ArrayList<>(), out = new ArrayList<>();
    for (double[] x : X) {
        double[] z = IntStream.range(0, W1.length)
            .mapToDouble(h -> IntStream.range(0, x.length).mapToDouble(k -> W1[h][k] * x[k]).sum() + b1[0][h])
            .toArray();
        double[] a = Arrays.stream(z).map(v -> Math.max(v, 0)).toArray();
        double[] y = IntStream.range(0, W2.length)
            .mapToDouble(o -> IntStream.range(0, a.length).mapToDouble(h -> W2[o][h] * a[h]).sum() + b2[0][o])
            .toArray();
        z1.add(z);
        a1.add(a);
        out.add(y);
    }
    return new double[][][] {
        z1.toArray(new double[0][]), a1.toArray(new double[0][]), out.toArray(new double[0][])
    };
}
