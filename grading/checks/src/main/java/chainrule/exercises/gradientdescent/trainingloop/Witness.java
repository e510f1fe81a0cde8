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

/** A network, a loss and an optimizer that do their work and write down what the training loop asks of them. */
final class Witness {

    /** One batch that went back through the network: what went in, what was asked for, and what came down the chain. */
    record Update(double[][] x, double[][] y, double loss, boolean fromLoss) {}

    private final Dense dense;
    private final Loss squared = new MeanSquaredError();
    private final Optimizer descent = new GradientDescent(0.01);

    private final List<Update> updates = new ArrayList<>();
    private final List<Double> lossesAfterStep = new ArrayList<>();
    private double[][] forwardX;
    private double[][] targets;
    private double[][] gradient;
    private double batchLoss;
    private int steps;
    private int stepsTooEarly;
    private int backwardsSinceStep;
    private int parametersMissing;
    private boolean argumentsSwapped;
    private double[][] yHat;
    private final List<Double> batchLossesAfterStep = new ArrayList<>();
    private final double[][] allX;
    private final double[][] allY;
    private BatchFault fault;

    Witness(double[][] w, double[][] b, double[][] allX, double[][] allY) {
        dense = new Dense(w, b);
        this.allX = allX;
        this.allY = allY;
    }

    Layer net() {
        return new Layer() {
            @Override
            public double[][] forward(double[][] x) {
                require(BatchFault.of("net.forward", "x", x, allX[0].length, allY[0].length));
                forwardX = Matrices.copy(x);
                yHat = dense.forward(x);
                return Matrices.copy(yHat);
            }

            @Override
            public double[][] backward(double[][] upstream) {
                boolean fromLoss = gradient != null && Arrays.deepEquals(upstream, gradient);
                updates.add(new Update(forwardX, targets, batchLoss, fromLoss));
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
                return squared.value(yHat, y);
            }

            @Override
            public double[][] gradient(double[][] first, double[][] second) {
                requireTargets("loss.gradient", first, second);
                argumentsSwapped |= Arrays.deepEquals(second, yHat);
                targets = Matrices.copy(second);
                batchLoss = squared.value(first, second);
                gradient = squared.gradient(first, second);
                return Matrices.copy(gradient);
            }
        };
    }

    Optimizer optimizer() {
        return parameters -> {
            steps++;
            if (backwardsSinceStep == 0) {
                stepsTooEarly++;
            }
            if (parameters == null || parameters.size() != dense.parameters().size()) {
                parametersMissing++;
            }
            backwardsSinceStep = 0;
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
        require(BatchFault.of(call, "y", second, allY[0].length, allX[0].length));
        require(BatchFault.ofTargets(call, first, second));
    }

    /** The first fault is remembered, as the loop may hide what is thrown here. */
    private void require(Optional<BatchFault> found) {
        found.ifPresent(f -> {
            fault = fault == null ? f : fault;
            throw new IllegalArgumentException(f.says());
        });
    }

    Optional<BatchFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** With the weights as they are, and without the layer's own forward: what it keeps belongs to the loop. */
    private double lossNow(double[][] x, double[][] y) {
        double[][] z = Matrices.multiplyTransposed(x, dense.weights().value());
        return squared.value(Matrices.addRow(z, dense.biases().value()), y);
    }

    List<Update> updates() {
        return updates;
    }

    int steps() {
        return steps;
    }

    int stepsTooEarly() {
        return stepsTooEarly;
    }

    /** Whether the loss was asked with ŷ as its target. */
    boolean argumentsSwapped() {
        return argumentsSwapped;
    }

    /** The loss on a batch after the step that it led to. */
    double batchLossAfterStep(int step) {
        return batchLossesAfterStep.get(step - 1);
    }

    int parametersMissing() {
        return parametersMissing;
    }

    /** The loss on all examples after a step, counted from 1. */
    double lossAfterStep(int step) {
        return lossesAfterStep.get(step - 1);
    }
}
