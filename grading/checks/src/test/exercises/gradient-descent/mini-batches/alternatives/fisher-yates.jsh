List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng) {
    double[][] xs = x.clone(), ys = y.clone();          // the rows are shared, the order is ours
    for (int i = xs.length - 1; i > 0; i--) {
        int j = rng.nextInt(i + 1);
        double[] row = xs[i]; xs[i] = xs[j]; xs[j] = row;
        row = ys[i]; ys[i] = ys[j]; ys[j] = row;
    }
    List<double[][][]> batches = new ArrayList<>();
    for (int from = 0; from < xs.length; from += size) {
        int to = Math.min(from + size, xs.length);
        batches.add(new double[][][] {Arrays.copyOfRange(xs, from, to), Arrays.copyOfRange(ys, from, to)});
    }
    return batches;
}
