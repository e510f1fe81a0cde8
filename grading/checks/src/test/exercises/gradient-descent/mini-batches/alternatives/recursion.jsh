import java.util.Collections;

void cut(double[][] x, double[][] y, int size, List<Integer> rest, List<double[][][]> into) {
    if (rest.isEmpty()) return;
    int n = Math.min(size, rest.size());
    double[][] bx = new double[n][], by = new double[n][];
    for (int i = 0; i < n; i++) {
        int row = rest.get(i);
        bx[i] = java.util.Arrays.copyOf(x[row], x[row].length);
        by[i] = java.util.Arrays.copyOf(y[row], y[row].length);
    }
    into.add(new double[][][] {bx, by});
    cut(x, y, size, new ArrayList<>(rest.subList(n, rest.size())), into);
}

List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < x.length; i++) rows.add(i);
    Collections.shuffle(rows, rng);
    List<double[][][]> result = new ArrayList<>();
    cut(x, y, size, rows, result);
    return result;
}
