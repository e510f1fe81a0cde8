List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng) {
    List<double[][][]> batches = new ArrayList<>();
    for (int from = 0; from < x.length; from += size) {
        int n = Math.min(size, x.length - from);
        double[][] bx = new double[n][], by = new double[n][];
        for (int i = 0; i < n; i++) {
            bx[i] = x[rng.nextInt(x.length)].clone();
            by[i] = y[from + i].clone();
        }
        batches.add(new double[][][] {bx, by});
    }
    return batches;
}
