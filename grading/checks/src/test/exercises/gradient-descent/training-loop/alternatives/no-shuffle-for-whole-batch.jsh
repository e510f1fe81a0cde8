double[] train(Layer net, Loss loss, Optimizer optimizer, double[][] x, double[][] y,
               int batchSize, int epochs, Random rng) {
    double[] losses = new double[epochs];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
        order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
        if (batchSize < x.length) Collections.shuffle(order, rng);
        double sum = 0;
        for (int from = 0; from < x.length; from += batchSize) {
            int rows = Math.min(batchSize, x.length - from);
            double[][] bx = new double[rows][], by = new double[rows][];
            for (int r = 0; r < rows; r++) {
                bx[r] = x[order.get(from + r)];
                by[r] = y[order.get(from + r)];
            }
            double[][] yHat = net.forward(bx);                   // 1 forward
            sum += loss.value(yHat, by) * rows;                  // 2 loss
            net.backward(loss.gradient(yHat, by));               // 3 backward
            optimizer.step(net.parameters());                    // 4 update
        }
        losses[epoch] = sum / x.length;
    }
    return losses;
}
