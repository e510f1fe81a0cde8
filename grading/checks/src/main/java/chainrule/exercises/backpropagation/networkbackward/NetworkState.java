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

/**
 * The state of a network: each layer is called once in each direction, and each backward belongs to the last forward.
 */
final class NetworkState {

    private final Case c;
    private final NetworkCase d;
    private final Subject subject;
    private final NetworkTrial trial;
    private final boolean listed;
    private final List<double[][]> values;
    private final double[][] yHat;
    private final double[][] dX;

    private NetworkState(NetworkCase d, Subject subject) {
        this.d = d;
        this.c = d.c;
        this.subject = subject;
        trial = new NetworkTrial(d, subject);
        trial.list.requireAsGiven("constructor");
        listed = trial.parameters().equals(trial.network.parameters());
        requireSameParameters();
        values = trial.parameters().stream()
                .map(parameter -> Matrices.copy(parameter.value()))
                .toList();
        double[][] x = d.lendX();
        yHat = trial.forward(x);
        c.expect("Ŷ", d.forward().yHat()).check(yHat);
        requireTidy(d, PassDirection.FORWARD, x);
        double[][] dYHat = d.lendDYHat();
        dX = trial.backward(dYHat);
        c.expect("dX", d.back().dX()).check(dX);
        requireTidy(d, PassDirection.BACKWARD, dYHat);
    }

    static void check(NetworkCase d, Subject subject) {
        NetworkState state = new NetworkState(d, subject);
        state.backwardAgain();
        state.secondBatch();
        RepeatedArrays.check(d, subject);
        state.twoNetworks();
    }

    /** Checks after each call that what belongs to others is unchanged, and that each layer was called once. */
    private void requireTidy(NetworkCase batch, PassDirection direction, double[][] lent) {
        batch.requireUnchanged(direction, lent);
        trial.list.requireAsGiven(direction.method);
        requireOnce(direction);
        requireSame(values);
    }

    /** A second call matters, because a layer may draw random numbers or take long. */
    private void requireOnce(PassDirection direction) {
        List<Integer> right = direction.calls(d.plan.depth());
        List<Integer> calls = trial.calls();
        c.require(
                right.containsAll(calls),
                "other-method-too",
                "Your %s also calls the layers' %s. Each layer must be called once in each direction: forward in forward, backward in backward."
                        .formatted(direction.method, direction.other().method));
        trial.repeated(direction)
                .ifPresent(layer -> c.require(
                        false,
                        "layer-called-again",
                        "Your %s calls a layer more than once. %s Call each layer once, and keep what it returns in a variable."
                                .formatted(direction.method, trial.repeated(direction, layer))));
        c.require(
                calls.equals(right),
                "Your %s must call each of the %d layers once, from the %s to the %s."
                        .formatted(direction.method, right.size(), direction.from, direction.to));
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
        String when = "backward called twice after one forward";
        NetworkCase.BackwardResult right = d.back();
        double[][] dYHat = d.lendDYHat();
        List<double[][]> before = trial.gradients();
        c.expect("dX (%s)".formatted(when), right.dX())
                .ratio("sum-kept", 2, "is twice the first one: backward adds to its previous result.")
                .check(again(() -> trial.backward(dYHat), PassDirection.BACKWARD, dX));
        RepeatedArrays.requireCalls(trial, PassDirection.BACKWARD);
        requireTidy(d, PassDirection.BACKWARD, dYHat);
        trial.requireGradients(right.gradients(), before, when);
    }

    /**
     * A second call, for which the layers must still exist. Code that only returns the earlier result again has another
     * mistake.
     */
    private double[][] again(Supplier<double[][]> call, PassDirection direction, double[][] earlier) {
        String says = "Your %s works only once: %s. It must leave the layers, and the list of them, as they are.";
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
                !trial.calls().isEmpty() || Arrays.deepEquals(result, earlier),
                "works-once",
                says.formatted(direction.method, "when it is called again, it calls no layer"));
        return result;
    }

    private void secondBatch() {
        NetworkCase second = d.secondBatch();
        String stale = "is still that of the first batch. Each call must go through all layers again.";
        double[][] x = second.lendX();
        double[][] secondYHat = again(() -> trial.forward(x), PassDirection.FORWARD, yHat);
        c.expect("Ŷ (second batch)", second.forward().yHat())
                .seen("stale-output", stale, () -> yHat)
                .check(secondYHat);
        requireTidy(second, PassDirection.FORWARD, x);
        NetworkCase.BackwardResult right = second.back();
        double[][] dYHat = second.lendDYHat();
        List<double[][]> before = trial.gradients();
        double[][] secondDX = again(() -> trial.backward(dYHat), PassDirection.BACKWARD, dX);
        c.expect("dX (second batch)", right.dX())
                .seen("stale-output", stale, () -> dX)
                .check(secondDX);
        requireTidy(second, PassDirection.BACKWARD, dYHat);
        trial.requireGradients(right.gradients(), before, "second batch");
        kept("Ŷ", d.forward().yHat(), yHat, "forward");
        kept("dX", d.back().dX(), dX, "backward");
        requireSameParameters();
    }

    /** Another check reports what is wrong with the first list. */
    private void requireSameParameters() {
        List<?> now = trial.network.parameters();
        trial.list.requireAsGiven("parameters()");
        if (listed) {
            ParameterList.requireAgain(c, trial, now);
        }
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
                "When there are two networks, the first one calls the layers of the second: both share a static field. Each object needs its own list.");
        c.expect("Ŷ (of one of two networks)", d.forward().yHat()).check(ofFirst);
        second.forward();
        c.expect("dX (of one of two networks)", d.back().dX()).check(first.backward());
    }
}
