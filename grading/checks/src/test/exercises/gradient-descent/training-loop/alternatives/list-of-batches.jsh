List<int[]> cut(int n, int size, Random rng) {
    int[] order = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
        int j = rng.nextInt(i + 1), keep = order[i];
        order[i] = order[j];
        order[j] = keep;
    }
    List<int[]> parts = new ArrayList<>();
    for (int from = 0; from < n; from += size) {
        parts.add(Arrays.copyOfRange(order, from, Math.min(n, from + size)));
    }
    return parts;
}

double[][] pick(double[][] rows, int[] numbers) {
    return Arrays.stream(numbers).mapToObj(i -> rows[i].clone()).toArray(double[][]::new);
}

double[] train(Layer net, Loss loss, Optimizer optimizer, double[][] x, double[][] y,
               int batchSize, int epochs, Random rng) {
    return IntStream.range(0, epochs).mapToDouble(epoch -> {
        double total = 0;
        for (int[] part : cut(x.length, batchSize, rng)) {
            double[][] bx = pick(x, part), by = pick(y, part);
            var yHat = net.forward(bx);
            var gradient = loss.gradient(yHat, by);
            net.backward(gradient);
            optimizer.step(net.parameters());
            total += loss.value(yHat, by) * part.length / x.length;
        }
        return total;
    }).toArray();
}
