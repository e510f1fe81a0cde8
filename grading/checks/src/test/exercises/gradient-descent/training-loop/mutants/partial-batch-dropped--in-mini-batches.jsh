List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
        order.add(i);
    }
    Collections.shuffle(order, rng);
    List<double[][][]> batches = new ArrayList<>();
    for (int from = 0; from + size <= x.length; from += size) {
        int rows = Math.min(size, x.length - from);
        double[][] bx = new double[rows][], by = new double[rows][];
        for (int r = 0; r < rows; r++) {
            bx[r] = x[order.get(from + r)];
            by[r] = y[order.get(from + r)];
        }
        batches.add(new double[][][] {bx, by});
    }
    return batches;
}

double[] train(Layer net, Loss loss, Optimizer optimizer, double[][] x, double[][] y,
               int batchSize, int epochs, Random rng) {
    double[] losses = new double[epochs];
    for (int epoch = 0; epoch < epochs; epoch++) {
        double sum = 0;
        for (double[][][] batch : miniBatches(x, y, batchSize, rng)) {
            double[][] yHat = net.forward(batch[0]);
            sum += loss.value(yHat, batch[1]) * batch[0].length;
            net.backward(loss.gradient(yHat, batch[1]));
            optimizer.step(net.parameters());
        }
        losses[epoch] = sum / x.length;
    }
    return losses;
}
