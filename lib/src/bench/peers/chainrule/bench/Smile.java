package chainrule.bench;

import java.io.IOException;
import java.util.stream.IntStream;
import smile.base.mlp.HiddenLayerBuilder;
import smile.base.mlp.Layer;
import smile.base.mlp.LayerBuilder;
import smile.base.mlp.OutputFunction;
import smile.math.TimeFunction;

/** Smile's multilayer perceptrons on a workload. */
final class Smile {

    private Smile() {}

    /** @param arguments the workload's letter */
    public static void main(String[] arguments) throws IOException {
        Workload workload = Workload.valueOf(arguments[0]);
        Slices.serve(workload.classifies() ? classification(workload) : regression(workload));
    }

    private static LayerBuilder[] layers(Workload workload, LayerBuilder output) {
        int[] widths = workload.widths;
        LayerBuilder[] layers = new LayerBuilder[widths.length];
        layers[0] = Layer.input(widths[0]);
        for (int i = 1; i < widths.length - 1; i++) {
            HiddenLayerBuilder hidden = workload.classifies() ? Layer.rectifier(widths[i]) : Layer.tanh(widths[i]);
            layers[i] = hidden;
        }
        layers[widths.length - 1] = output;
        return layers;
    }

    private static Contestant classification(Workload workload) {
        var network =
                new smile.classification.MLP(layers(workload, Layer.mle(workload.outputs(), OutputFunction.SOFTMAX)));
        network.setLearningRate(TimeFunction.constant(Workload.ETA));
        double[][] x = workload.x();
        int[] y = workload.labels();
        return new Shuffled(workload) {
            @Override
            void step(int[] rows) {
                double[][] xs = new double[rows.length][];
                int[] ys = new int[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    xs[i] = x[rows[i]];
                    ys[i] = y[rows[i]];
                }
                network.update(xs, ys);
            }
        };
    }

    private static Contestant regression(Workload workload) {
        var network = new smile.regression.MLP(layers(workload, Layer.mse(1, OutputFunction.LINEAR)));
        network.setLearningRate(TimeFunction.constant(Workload.ETA));
        double[][] x = workload.x();
        double[] y = workload.targets();
        return new Shuffled(workload) {
            @Override
            void step(int[] rows) {
                network.update(
                        IntStream.of(rows).mapToObj(i -> x[i]).toArray(double[][]::new),
                        IntStream.of(rows).mapToDouble(i -> y[i]).toArray());
            }
        };
    }
}
