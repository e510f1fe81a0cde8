import java.util.Collections;

List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < x.length; i++) order.add(i);
    Collections.shuffle(order, rng);
    List<double[][][]> batches = new ArrayList<>();
    double[][] batchX = new double[size][];
    double[][] batchY = new double[size][];
    for (int from = 0; from < x.length; from += size) {
        int to = Math.min(from + size, x.length);
        if (to - from < size) {
            batchX = new double[to - from][];
            batchY = new double[to - from][];
        }
        for (int i = from; i < to; i++) {
            batchX[i - from] = x[order.get(i)].clone();
            batchY[i - from] = y[order.get(i)].clone();
        }
        batches.add(new double[][][] {batchX, batchY});
    }
    return batches;
}
