import java.util.Collections;

double[] train(Layer net, Loss loss, Optimizer optimizer, double[][] x, double[][] y,
               int batchSize, int epochs, Random rng) {
    double[] history = new double[epochs];
    long seed = rng.nextLong();
    for (int e = 0; e < epochs; e++) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < x.length; i++) order.add(i);
        Collections.shuffle(order, new Random(seed));
        double total = 0;
        for (int from = 0; from < x.length; from += batchSize) {
            int n = Math.min(batchSize, x.length - from);
            double[][] bx = new double[n][], by = new double[n][];
            for (int i = 0; i < n; i++) {
                bx[i] = x[order.get(from + i)].clone();
                by[i] = y[order.get(from + i)].clone();
            }
            double[][] yHat = net.forward(bx);
            total += n * loss.value(yHat, by);
            net.backward(loss.gradient(yHat, by));
            optimizer.step(net.parameters());
        }
        history[e] = total / x.length;
    }
    return history;
}
