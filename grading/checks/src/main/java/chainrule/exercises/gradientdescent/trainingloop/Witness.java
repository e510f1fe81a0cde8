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
    private final double[][] allX;
    private final double[][] allY;

    Witness(double[][] w, double[][] b, double[][] allX, double[][] allY) {
        dense = new Dense(w, b);
        this.allX = allX;
        this.allY = allY;
    }

    Layer net() {
        return new Layer() {
            @Override
            public double[][] forward(double[][] x) {
                forwardX = Matrices.copy(x);
                return dense.forward(x);
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
                return squared.value(yHat, y);
            }

            @Override
            public double[][] gradient(double[][] yHat, double[][] y) {
                targets = Matrices.copy(y);
                batchLoss = squared.value(yHat, y);
                gradient = squared.gradient(yHat, y);
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
            lossesAfterStep.add(squared.value(
                    Matrices.addRow(
                            Matrices.multiplyTransposed(allX, dense.weights().value()),
                            dense.biases().value()),
                    allY));
        };
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

    int parametersMissing() {
        return parametersMissing;
    }

    /** The loss on all examples after a step, counted from 1. */
    double lossAfterStep(int step) {
        return lossesAfterStep.get(step - 1);
    }
}
