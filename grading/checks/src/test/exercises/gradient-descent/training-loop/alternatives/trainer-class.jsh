class Run {
    private final Layer net;
    private final Loss loss;
    private final Optimizer optimizer;
    private double sum;
    private int count;

    Run(Layer net, Loss loss, Optimizer optimizer) {
        this.net = net;
        this.loss = loss;
        this.optimizer = optimizer;
    }

    void learn(double[][] bx, double[][] by) {
        double[][] out = net.forward(bx);
        count += bx.length;
        sum += bx.length * loss.value(out, by);
        double[][] up = loss.gradient(out, by);
        net.backward(up);
        optimizer.step(net.parameters());
    }

    double mean() {
        double m = sum / count;
        sum = 0;
        count = 0;
        return m;
    }
}

double[] train(Layer net, Loss loss, Optimizer optimizer, double[][] x, double[][] y,
               int batchSize, int epochs, Random rng) {
    Run run = new Run(net, loss, optimizer);
    double[] result = new double[epochs];
    int[] order = new int[x.length];
    for (int i = 0; i < order.length; i++) order[i] = i;
    for (int e = 0; e < epochs; e++) {
        for (int i = order.length; i > 1; i--) {
            int k = rng.nextInt(i), t = order[i - 1];
            order[i - 1] = order[k];
            order[k] = t;
        }
        int done = 0;
        while (done < order.length) {
            List<double[]> bx = new ArrayList<>(), by = new ArrayList<>();
            do {
                bx.add(x[order[done]].clone());
                by.add(y[order[done]].clone());
                done++;
            } while (done < order.length && bx.size() < batchSize);
            run.learn(bx.toArray(new double[0][]), by.toArray(new double[0][]));
        }
        result[e] = run.mean();
    }
    return result;
}
