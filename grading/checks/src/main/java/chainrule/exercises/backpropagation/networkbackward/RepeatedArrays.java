package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Case;
import chainrule.layer.Layer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Checks that arrays that a network has seen before, and arrays of zeros, pass through all layers like any others. */
final class RepeatedArrays {

    private final NetworkCase d;
    private final Case c;
    private final NetworkTrial trial;
    private final List<Layer> right;
    private final double[][] x;
    private final double[][] dYHat;

    private RepeatedArrays(NetworkCase d, Subject subject) {
        this.d = d;
        c = d.c;
        trial = new NetworkTrial(d, subject);
        right = d.fresh(new CallDiary(d.plan.depth()));
        x = d.lendX();
        dYHat = d.lendDYHat();
    }

    static void check(NetworkCase d, Subject subject) {
        RepeatedArrays arrays = new RepeatedArrays(d, subject);
        arrays.pass("another network");
        arrays.changeWeights();
        arrays.pass("same arrays, other weights");
        change(arrays.x, v -> 1 - v);
        change(arrays.dYHat, v -> 0.5 - v);
        arrays.pass("same arrays, other numbers in them");
        arrays.zeros();
    }

    /** Changes the weights as an optimizer does. */
    private void changeWeights() {
        for (Parameter parameter : trial.parameters()) {
            change(parameter.value(), v -> v + 0.25);
        }
        for (Layer layer : right) {
            layer.parameters().forEach(parameter -> change(parameter.value(), v -> v + 0.25));
        }
    }

    private static void change(double[][] array, DoubleUnaryOperator f) {
        Matrices.map(array, f, array);
    }

    private void pass(String when) {
        double[][] yHat = trial.forward(x);
        requireCalls(trial, PassDirection.FORWARD);
        c.expect("Ŷ (%s)".formatted(when), PassDirection.FORWARD.through(right, x))
                .check(yHat);
        backward(dYHat, when, () -> requireCalls(trial, PassDirection.BACKWARD));
    }

    private void backward(double[][] upstream, String when, Runnable requireCalls) {
        List<double[][]> before = trial.gradients();
        double[][] dX = trial.backward(upstream);
        requireCalls.run();
        c.expect("dX (%s)".formatted(when), PassDirection.BACKWARD.through(right, upstream))
                .check(dX);
        trial.requireGradients(
                right.stream()
                        .flatMap(layer -> layer.parameters().stream())
                        .map(parameter -> Matrices.copy(parameter.gradient()))
                        .toList(),
                before,
                when);
    }

    /** Fails if the last call did not pass through any layer. */
    static void requireCalls(NetworkTrial trial, PassDirection direction) {
        trial.c()
                .require(
                        !trial.calls().isEmpty(),
                        "same-array-skipped",
                        "Your %s calls no layer when it gets the same array as before. The numbers in it may have changed, and the weights too: go through the layers each time."
                                .formatted(direction.method));
    }

    private void zeros() {
        double[][] yHat = trial.forward(Matrices.scale(0, x));
        requireAllCalls(PassDirection.FORWARD, "the biases still change it.");
        c.expect("Ŷ (x is zero)", PassDirection.FORWARD.through(right, Matrices.scale(0, x)))
                .check(yHat);
        backward(dYHat, "x is zero", () -> requireCalls(trial, PassDirection.BACKWARD));
        backward(
                Matrices.scale(0, dYHat),
                "dYHat is zero",
                () -> requireAllCalls(
                        PassDirection.BACKWARD, "otherwise the gradients of an earlier call stay in the parameters."));
    }

    private void requireAllCalls(PassDirection direction, String why) {
        c.require(
                trial.calls().equals(direction.calls(d.plan.depth())),
                "zeros-skipped",
                "Your %s does not call all layers when %s is zero everywhere. It must call them whatever the numbers are: %s"
                        .formatted(direction.method, direction.start, why));
    }
}
