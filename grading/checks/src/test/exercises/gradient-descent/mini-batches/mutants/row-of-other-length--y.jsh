List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
        order.add(i);
    }
    Collections.shuffle(order, rng);
    List<double[][][]> batches = new ArrayList<>();
    for (int from = 0; from < x.length; from += size) {
        int rows = Math.min(size, x.length - from);
        double[][] bx = new double[rows][], by = new double[rows][];
        for (int r = 0; r < rows; r++) {
            bx[r] = x[order.get(from + r)];
            by[r] = new double[] {y[order.get(from + r)][0]};
        }
        batches.add(new double[][][] {bx, by});
    }
    return batches;
}
