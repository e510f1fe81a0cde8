import java.util.Collections;

double oneEpoch(Layer net, Loss loss, Optimizer optimizer, double[][] x, double[][] y, List<Integer> rows, int size) {
    if (rows.isEmpty()) return 0;
    int n = Math.min(size, rows.size());
    double[][] bx = new double[n][], by = new double[n][];
    for (int i = 0; i < n; i++) {
        bx[i] = x[rows.get(i)].clone();
        by[i] = y[rows.get(i)].clone();
    }
    double[][] said = net.forward(bx);
    double mine = n * loss.value(said, by);
    net.backward(loss.gradient(said, by));
    optimizer.step(net.parameters());
    return mine + oneEpoch(net, loss, optimizer, x, y, rows.subList(n, rows.size()), size);
}

double[] train(Layer net, Loss loss, Optimizer optimizer, double[][] x, double[][] y,
               int batchSize, int epochs, Random rng) {
    double[] means = new double[epochs];
    for (int e = 0; e < epochs; e++) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < x.length; i++) rows.add(i);
        Collections.shuffle(rows, rng);
        means[e] = oneEpoch(net, loss, optimizer, x, y, rows, batchSize) / x.length;
    }
    return means;
}
