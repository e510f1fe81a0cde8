package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Case;
import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import chainrule.subject.StudentTimeout;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The bookkeeping of a network: each layer is called once on each way, and each backward belongs to the last forward. */
final class NetworkState {

    private final Case c;
    private final NetworkCase d;
    private final Subject subject;
    private final NetworkTrial trial;
    private final boolean listed;
    private final double[][] yHat;
    private final double[][] dX;

    private NetworkState(NetworkCase d, Subject subject) {
        this.d = d;
        this.c = d.c;
        this.subject = subject;
        trial = new NetworkTrial(d, subject);
        listed = trial.parameters().equals(trial.network.parameters());
        List<double[][]> values = trial.parameters().stream()
                .map(parameter -> Matrices.copy(parameter.value()))
                .toList();
        double[][] x = d.lendX();
        yHat = trial.forward(x);
        c.expect("Ŷ", d.forward().yHat()).check(yHat);
        c.requireUnchanged("x", x, "forward");
        requireOnce(PassDirection.FORWARD);
        double[][] dYHat = d.lendDYHat();
        dX = trial.backward(dYHat);
        c.expect("dX", d.back().dX()).check(dX);
        c.requireUnchanged("dYHat", dYHat, "backward");
        requireOnce(PassDirection.BACKWARD);
        requireSame(values);
    }

    static void check(NetworkCase d, Subject subject) {
        NetworkState state = new NetworkState(d, subject);
        state.backwardAgain();
        state.secondBatch();
        state.twoNetworks();
    }

    /** A layer may draw random numbers, or take long. */
    private void requireOnce(PassDirection direction) {
        List<Integer> right = direction.calls(d.plan.depth());
        List<Integer> calls = trial.calls();
        boolean other = calls.stream().anyMatch(call -> !right.contains(call));
        c.require(
                !other,
                "other-method-too",
                "Your %s also calls the layers' %s. Each layer must be called once on each way: forward in forward, backward in backward."
                        .formatted(
                                direction.method,
                                direction == PassDirection.FORWARD
                                        ? PassDirection.BACKWARD.method
                                        : PassDirection.FORWARD.method));
        c.require(
                calls.equals(right),
                "layer-called-again",
                "Your %s calls a layer more than once: there are %d layers, and %d calls. Call each one once, and keep what it returns in a variable."
                        .formatted(direction.method, right.size(), calls.size()));
    }

    private void requireSame(List<double[][]> values) {
        List<Parameter> now = trial.parameters();
        for (int i = 0; i < now.size(); i++) {
            c.require(
                    Arrays.deepEquals(values.get(i), now.get(i).value()),
                    "values-changed",
                    "Your network changed %s. backward must only compute gradients, and the optimizer makes the step."
                            .formatted(d.parameterNames().get(i)));
        }
    }

    private void backwardAgain() {
        trial.wentWell();
        c.expect("dX (backward called twice after one forward)", d.back().dX())
                .ratio("sum-kept", 2, "is twice the first one: backward adds to its previous result.")
                .check(again(trial::backward, PassDirection.BACKWARD));
    }

    /** A second call: the layers must still be there. */
    private double[][] again(Supplier<double[][]> call, PassDirection direction) {
        String says = "Your %s works only once: %s. Leave the list of layers as it is.";
        double[][] result;
        try {
            result = call.get();
        } catch (StudentTimeout | StudentMismatch e) {
            throw e;
        } catch (StudentException e) {
            c.require(
                    e.outOfMemory() || e.type().equals(StudentException.END),
                    "works-once",
                    says.formatted(direction.method, "when it is called again, it throws " + e.type()));
            throw e;
        }
        c.require(
                !trial.calls().isEmpty(),
                "works-once",
                says.formatted(direction.method, "when it is called again, it calls no layer"));
        return result;
    }

    private void secondBatch() {
        NetworkCase second = d.secondBatch();
        String stale = "is still that of the first batch. Each call must go through the layers anew.";
        double[][] secondYHat = again(() -> trial.forward(second.lendX()), PassDirection.FORWARD);
        c.expect("Ŷ (second batch)", second.forward().yHat())
                .seen("stale-output", stale, () -> yHat)
                .check(secondYHat);
        double[][] secondDX = again(() -> trial.backward(second.lendDYHat()), PassDirection.BACKWARD);
        c.expect("dX (second batch)", second.back().dX())
                .seen("stale-output", stale, () -> dX)
                .check(secondDX);
        kept("Ŷ", d.forward().yHat(), yHat, "forward");
        kept("dX", d.back().dX(), dX, "backward");
        c.require(
                !listed || trial.parameters().equals(trial.network.parameters()),
                "parameters-change",
                "Your parameters() returned something else after forward and backward than before. Leave the list of layers as it is.");
    }

    private void kept(String symbol, double[][] right, double[][] came, String method) {
        c.expect(symbol + " (of the first batch, looked at after the second)", right)
                .seen(
                        "buffer-reused",
                        "was overwritten: %s writes into an array that it returned before. Return a new array each time."
                                .formatted(method),
                        () -> came)
                .check(came);
    }

    private void twoNetworks() {
        NetworkCase other = d.otherNetwork();
        NetworkTrial first = new NetworkTrial(d, subject);
        NetworkTrial second = new NetworkTrial(other, subject);
        double[][] ofFirst = first.forward();
        c.require(
                !first.calls().isEmpty() || second.calls().isEmpty(),
                "shared-state",
                "Of two networks, the first one calls the layers of the second: both share a static field. Each object needs a list of its own.");
        c.expect("Ŷ (of one of two networks)", d.forward().yHat()).check(ofFirst);
        second.forward();
        c.expect("dX (of one of two networks)", d.back().dX()).check(first.backward());
    }
}
