package chainrule.bench;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.IOException;
import java.util.List;

/** DJL with its PyTorch engine on a workload of classes, in double precision. */
final class Djl {

    private Djl() {}

    /** @param arguments the workload's letter */
    public static void main(String[] arguments) throws IOException {
        Workload workload = Workload.valueOf(arguments[0]);
        try (Model model = Model.newInstance("bench")) {
            model.setDataType(DataType.FLOAT64);
            model.setBlock(network(workload));
            var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(workload.batch, workload.widths[0]));
                serve(trainer, model.getBlock().getParameters().values(), workload);
            }
        }
    }

    private static SequentialBlock network(Workload workload) {
        int[] widths = workload.widths;
        SequentialBlock network = new SequentialBlock();
        for (int i = 1; i < widths.length; i++) {
            network.add(Linear.builder().setUnits(widths[i]).build());
            if (i < widths.length - 1) {
                network.add(Activation.reluBlock());
            }
        }
        return network;
    }

    private static void serve(Trainer trainer, List<Parameter> parameters, Workload workload) throws IOException {
        // The trainer's own step refuses double precision.
        Optimizer sgd = Optimizer.sgd()
                .setLearningRateTracker(Tracker.fixed((float) Workload.ETA))
                .build();
        NDManager manager = trainer.getManager();
        NDArray x = manager.create(workload.x());
        NDArray y = manager.create(workload.labels());
        Slices.serve(new Shuffled(workload) {
            @Override
            void step(int[] rows) {
                try (NDManager scope = manager.newSubManager();
                        GradientCollector gradients = trainer.newGradientCollector()) {
                    NDArray chosen = scope.create(rows);
                    NDArray xs = x.get(scope, new NDIndex("{}", chosen));
                    NDArray ys = y.get(scope, new NDIndex("{}", chosen));
                    NDList yHat = trainer.forward(new NDList(xs));
                    NDArray loss = trainer.getLoss().evaluate(new NDList(ys), yHat);
                    gradients.backward(loss);
                    loss.close();
                    yHat.close();
                }
                for (Parameter parameter : parameters) {
                    NDArray gradient = parameter.getArray().getGradient();
                    sgd.update(parameter.getId(), parameter.getArray(), gradient);
                    gradient.close();
                }
            }
        });
    }
}
