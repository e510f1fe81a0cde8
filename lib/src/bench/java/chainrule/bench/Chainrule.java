package chainrule.bench;

import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Tanh;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import chainrule.tensor.Matrices;
import chainrule.train.FitOptions;
import chainrule.train.Trainer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** This library on a workload, as a lesson uses it: a trainer with shuffled mini-batches. */
final class Chainrule {

    private Chainrule() {}

    /** @param arguments the workload's letter */
    public static void main(String[] arguments) throws IOException {
        Workload workload = Workload.valueOf(arguments[0]);
        Slices.serve(workload == Workload.D ? product(workload) : training(workload));
    }

    private static Contestant product(Workload workload) {
        double[][] a = workload.x();
        double[][] b = Workload.normal(a.length, a.length, 2);
        double[][] c = new double[a.length][a.length];
        return () -> Matrices.multiply(a, b, c);
    }

    private static Contestant training(Workload workload) {
        Trainer trainer = trainer(workload);
        Dataset data = data(workload);
        int epochs = workload == Workload.C ? 1 : 10;
        FitOptions options = FitOptions.epochs(epochs).batchSize(workload.batch);
        return new Contestant() {
            @Override
            public void run() {
                trainer.fit(data, options);
            }

            @Override
            public int epochs() {
                return epochs;
            }
        };
    }

    static Dataset data(Workload workload) {
        return workload.classifies()
                ? Dataset.classification(workload.x(), workload.labels(), classes(workload))
                : Dataset.regression(workload.x(), workload.y());
    }

    private static String[] classes(Workload workload) {
        return IntStream.range(0, workload.outputs())
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
    }

    static Trainer trainer(Workload workload) {
        Random rng = new Random(3);
        int[] widths = workload.widths;
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i < widths.length; i++) {
            layers.add(new Dense(widths[i - 1], widths[i], rng));
            if (i < widths.length - 1) {
                layers.add(workload.classifies() ? new Relu() : new Tanh());
            }
        }
        Loss loss = workload.classifies() ? new SoftmaxCrossEntropy() : new MeanSquaredError();
        return new Trainer(new Network(layers.toArray(Layer[]::new)), loss, new GradientDescent(Workload.ETA));
    }
}
