package chainrule.train;

import static chainrule.train.FitOptions.epochs;

import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.layer.Initializer;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.layer.Softmax;
import chainrule.layer.Tanh;
import chainrule.loss.BinaryCrossEntropy;
import chainrule.loss.CrossEntropy;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.Adam;
import chainrule.optim.GradientDescent;
import chainrule.optim.Momentum;
import chainrule.optim.Optimizer;
import chainrule.optim.Schedule;
import chainrule.tensor.Parameter;
import chainrule.tensor.RandomArrays;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Small trainings with every layer, loss, optimizer and schedule, told by the bits that they end with. */
final class SameBitsTrainings {

    static final String SHARED = "products large enough to be shared, threads: ";

    private final List<String> lines = new ArrayList<>();

    /** The last losses, the last gradient's norm and a checksum of each parameter, for every training. */
    static List<String> endings() {
        return new SameBitsTrainings().all();
    }

    private List<String> all() {
        var rng = new Random(17);
        record(
                "digits' shape",
                data(300, 64, 10),
                new SoftmaxCrossEntropy(),
                new GradientDescent(0.1),
                epochs(20),
                dense(64, 32, rng),
                new Relu(),
                dense(32, 10, rng));
        record(
                "tanh and Adam",
                data(90, 2, 3),
                new MeanSquaredError(),
                new Adam(0.01),
                epochs(40).batchSize(7).schedule(Schedule.cosine(40)),
                he(2, 16, rng),
                new Tanh(),
                he(16, 16, rng),
                new Tanh(),
                he(16, 3, rng));
        record(
                "sigmoid and momentum",
                data(60, 5, 2).asBinary(),
                new BinaryCrossEntropy(),
                new Momentum(0.1),
                epochs(40).fullBatch().schedule(Schedule.warmUp(5, Schedule.exponential(0.97))),
                dense(5, 9, rng),
                new Sigmoid(),
                dense(9, 1, rng),
                new Sigmoid());
        record(
                "softmax, one example a step",
                data(50, 4, 3),
                new CrossEntropy(),
                new GradientDescent(0.05),
                epochs(30).batchSize(1).schedule(Schedule.step(10, 0.5)),
                normal(4, 6, rng),
                new Tanh(),
                normal(6, 3, rng),
                new Softmax());

        for (int threads = 1; threads <= 2; threads++) {
            var start = new Random(23);
            record(
                    SHARED + threads,
                    data(300, 130, 4),
                    new SoftmaxCrossEntropy(),
                    new Momentum(0.01),
                    epochs(3).batchSize(128).threads(threads),
                    he(130, 160, start),
                    new Relu(),
                    dense(160, 140, start),
                    new Tanh(),
                    dense(140, 4, start));
        }
        return lines;
    }

    private static Dense dense(int in, int out, Random rng) {
        return new Dense(in, out, rng);
    }

    private static Dense he(int in, int out, Random rng) {
        return new Dense(in, out, Initializer.he(), rng);
    }

    private static Dense normal(int in, int out, Random rng) {
        return new Dense(in, out, Initializer.normal(0.3), rng);
    }

    /** Normal numbers, of the class that one of their sums falls into. */
    private static Dataset data(int n, int features, int classes) {
        double[][] x = RandomArrays.normal(n, features, new Random(n));
        int[] labels = new int[n];
        String[] names = new String[classes];
        for (int i = 0; i < n; i++) {
            labels[i] = (int) Math.floor(Math.abs(x[i][0] + x[i][1]) * 2) % classes;
        }
        for (int c = 0; c < classes; c++) {
            names[c] = "class " + c;
        }
        return Dataset.classification(x, labels, names);
    }

    private void record(
            String name, Dataset data, Loss loss, Optimizer optimizer, FitOptions options, Layer... layers) {
        var network = new Network(layers);
        History history = new Trainer(network, loss, optimizer).fit(data, data, options.seed(3));
        lines.add(name);
        lines.add("  training loss    " + Double.toHexString(history.last().trainingLoss()));
        lines.add("  validation loss  " + Double.toHexString(history.last().validationLoss()));
        lines.add("  gradient norm    " + Double.toHexString(history.last().gradientNorm()));
        for (Parameter p : network.parameters()) {
            lines.add("  %-14s   first %s, all %08x"
                    .formatted(p, Double.toHexString(p.value()[0][0]), checksum(p.value())));
        }
    }

    /** CRC-32 over all bits of all numbers. */
    private static long checksum(double[][] a) {
        var crc = new CRC32();
        for (double[] row : a) {
            var bytes = ByteBuffer.allocate(8 * row.length);
            bytes.asDoubleBuffer().put(row);
            crc.update(bytes);
        }
        return crc.getValue();
    }
}
