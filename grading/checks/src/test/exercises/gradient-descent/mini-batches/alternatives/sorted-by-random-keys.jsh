List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng) {
    int n = x.length;
    double[] keys = rng.doubles(n).toArray();
    Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> keys[i]));
    List<double[][][]> batches = new LinkedList<>();
    List<double[]> bx = new ArrayList<>(), by = new ArrayList<>();
    for (int i : order) {
        bx.add(x[i]);
        by.add(y[i]);
        if (bx.size() == size) {
            batches.add(new double[][][] {bx.toArray(new double[0][]), by.toArray(new double[0][])});
            bx.clear();
            by.clear();
        }
    }
    if (!bx.isEmpty()) {
        batches.add(new double[][][] {bx.toArray(new double[0][]), by.toArray(new double[0][])});
    }
    return batches;
}
