package chainrule.exercises.gradientdescent.trainingloop;

import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.optim.GradientDescent;
import chainrule.optim.Optimizer;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A network, a loss and an optimizer that do their work and record the calls of the training loop. */
final class TrainingWitness {

    /** One batch that went back through the network: its input, its targets, and its loss. */
    record Update(double[][] x, double[][] y, double loss) {}

    private final Dense dense;
    private final Loss squared = new MeanSquaredError();
    private final Optimizer descent;
    private final double[][] allX;
    private final double[][] allY;

    private final List<Update> updates = new ArrayList<>();
    private final List<Double> lossesAfterStep = new ArrayList<>();
    private final List<Double> batchLossesAfterStep = new ArrayList<>();
    /** The forward passes since the last step. */
    private final List<double[][]> forwarded = new ArrayList<>();

    private double[][] forwardX;
    private double[][] gradientX;
    private double[][] targets;
    private double[][] gradient;
    private double batchLoss;
    private int forwards;
    private int steps;
    private int backwardsSinceStep;
    private CallFault fault;

    TrainingWitness(double[][] w, double[][] b, double rate, double[][] allX, double[][] allY) {
        dense = new Dense(w, b);
        descent = new GradientDescent(rate);
        this.allX = allX;
        this.allY = allY;
    }

    Layer net() {
        return new Layer() {
            @Override
            public double[][] forward(double[][] x) {
                require(CallFault.of("net.forward", "x", x, allX[0].length, allY[0].length));
                forwards++;
                forwardX = Matrices.copy(x);
                forwarded.add(dense.forward(x));
                return Matrices.copy(forwarded.get(forwarded.size() - 1));
            }

            @Override
            public double[][] backward(double[][] upstream) {
                note(
                        gradient != null && Arrays.deepEquals(upstream, gradient)
                                ? Optional.empty()
                                : CallFault.call(
                                        "upstream-not-loss-gradient",
                                        "backward did not get what loss.gradient(yHat, y) gave for this batch."));
                note(Arrays.deepEquals(forwardX, gradientX) ? Optional.empty() : CallFault.between());
                updates.add(new Update(gradientX, targets, batchLoss));
                backwardsSinceStep++;
                return dense.backward(upstream);
            }

            @Override
            public List<Parameter> parameters() {
                return dense.parameters();
            }
        };
    }

    Loss loss() {
        return new Loss() {
            @Override
            public double value(double[][] yHat, double[][] y) {
                requireTargets("loss.value", yHat, y);
                note(CallFault.ofValue(yHat, y, forwarded));
                return squared.value(yHat, y);
            }

            @Override
            public double[][] gradient(double[][] first, double[][] second) {
                requireTargets("loss.gradient", first, second);
                note(CallFault.ofLoss(first, second, forwarded));
                targets = Matrices.copy(second);
                gradientX = forwardX;
                batchLoss = squared.value(first, second);
                gradient = squared.gradient(first, second);
                return Matrices.copy(gradient);
            }
        };
    }

    Optimizer optimizer() {
        return parameters -> {
            steps++;
            note(CallFault.ofStep(parameters, dense.parameters().size()));
            note(
                    backwardsSinceStep > 0
                            ? Optional.empty()
                            : CallFault.call(
                                    "step-before-backward",
                                    "Your train calls step without a new backward before it, so the step uses old gradients."));
            backwardsSinceStep = 0;
            forwarded.clear();
            descent.step(dense.parameters());
            lossesAfterStep.add(lossNow(allX, allY));
            if (!updates.isEmpty()) {
                Update last = updates.get(updates.size() - 1);
                boolean whole = last.x() != null && last.y() != null && last.x().length == last.y().length;
                batchLossesAfterStep.add(whole ? lossNow(last.x(), last.y()) : Double.NaN);
            }
        };
    }

    private void requireTargets(String call, double[][] first, double[][] second) {
        require(CallFault.of(call, "y", second, allY[0].length, allX[0].length));
        require(CallFault.ofTargets(call, first, second));
    }

    private void note(Optional<CallFault> found) {
        fault = fault == null ? found.orElse(null) : fault;
    }

    /** Remembers the first fault, because the loop may hide an exception that is thrown here. */
    private void require(Optional<CallFault> found) {
        note(found);
        found.ifPresent(f -> {
            throw new IllegalArgumentException(f.says());
        });
    }

    Optional<CallFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** The loss with the current weights, without the layer's own forward, whose stored values belong to the loop. */
    private double lossNow(double[][] x, double[][] y) {
        double[][] z = Matrices.multiplyTransposed(x, dense.weights().value());
        return squared.value(Matrices.addRow(z, dense.biases().value()), y);
    }

    List<Update> updates() {
        return updates;
    }

    int forwards() {
        return forwards;
    }

    int steps() {
        return steps;
    }

    /** The current weights. */
    double[][] weights() {
        return Matrices.copy(dense.weights().value());
    }

    /** Trains on batches as a right loop does. */
    void train(List<Update> batches) {
        for (Update batch : batches) {
            dense.backward(squared.gradient(dense.forward(batch.x()), batch.y()));
            descent.step(dense.parameters());
        }
    }

    /** The loss on a batch after its step. */
    double batchLossAfterStep(int step) {
        return batchLossesAfterStep.get(step - 1);
    }

    /** The loss on all examples after a step, counted from 1. */
    double lossAfterStep(int step) {
        return lossesAfterStep.get(step - 1);
    }
}
