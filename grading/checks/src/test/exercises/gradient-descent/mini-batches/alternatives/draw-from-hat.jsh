class Example {
    final double[] in, out;
    Example(double[] in, double[] out) {
        this.in = in.clone();
        this.out = out.clone();
    }
}

List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng) {
    List<Example> hat = new ArrayList<>();
    for (int i = 0; i < x.length; i++) hat.add(new Example(x[i], y[i]));
    List<double[][][]> batches = new ArrayList<>();
    while (!hat.isEmpty()) {
        List<double[]> bx = new ArrayList<>(), by = new ArrayList<>();
        while (!hat.isEmpty() && bx.size() < size) {
            Example drawn = hat.remove(rng.nextInt(hat.size()));
            bx.add(drawn.in);
            by.add(drawn.out);
        }
        batches.add(new double[][][] {bx.toArray(new double[0][]), by.toArray(new double[0][])});
    }
    return batches;
}
