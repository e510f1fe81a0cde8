import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

double[] train(Layer net, Loss loss, Optimizer optimizer, double[][] x, double[][] y,
               int batchSize, int epochs, Random rng) {
    int batches = (int) Math.ceil(x.length / (double) batchSize);
    return IntStream.range(0, epochs).mapToDouble(e -> {
        var order = IntStream.range(0, x.length).boxed().collect(Collectors.toList());
        Collections.shuffle(order, rng);
        return IntStream.range(0, batches).mapToDouble(b -> {
            var rows = order.subList(b * batchSize, Math.min(x.length, (b + 1) * batchSize));
            double[][] bx = rows.stream().map(r -> x[r].clone()).toArray(double[][]::new);
            double[][] by = rows.stream().map(r -> y[r].clone()).toArray(double[][]::new);
            double[][] yHat = net.forward(bx);
            double value = loss.value(yHat, by);
            net.backward(loss.gradient(yHat, by));
            optimizer.step(net.parameters());
            return value * rows.size() / x.length;
        }).sum();
    }).toArray();
}
