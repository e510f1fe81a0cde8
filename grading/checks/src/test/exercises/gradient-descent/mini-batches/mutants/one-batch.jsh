List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
        order.add(i);
    }
    Collections.shuffle(order, rng);
    List<double[][][]> batches = new ArrayList<>();
    for (int from = 0; from < x.length; from += x.length) {
        int rows = x.length;
        double[][] bx = new double[rows][], by = new double[rows][];
        for (int r = 0; r < rows; r++) {
            bx[r] = x[order.get(from + r)];
            by[r] = y[order.get(from + r)];
        }
        batches.add(new double[][][] {bx, by});
    }
    return batches;
}
