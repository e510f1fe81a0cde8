double[] train(Layer net, Loss loss, Optimizer optimizer, double[][] x, double[][] y,
               int batchSize, int epochs, Random rng) {
    int n = x.length;
    double[] means = new double[epochs];
    int epoch = 0;
    while (epoch < epochs) {
        List<double[][]> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            pairs.add(new double[][] {x[i], y[i]});
        }
        Collections.shuffle(pairs, rng);
        int done = 0;
        while (done < n) {
            List<double[][]> part = pairs.subList(done, Math.min(n, done + batchSize));
            double[][] bx = part.stream().map(p -> p[0]).toArray(double[][]::new);
            double[][] by = part.stream().map(p -> p[1]).toArray(double[][]::new);
            double[][] yHat = net.forward(bx);
            means[epoch] += loss.value(yHat, by) * bx.length;
            net.backward(loss.gradient(yHat, by));
            optimizer.step(net.parameters());
            done += bx.length;
        }
        means[epoch] /= n;
        epoch++;
    }
    return means;
}
