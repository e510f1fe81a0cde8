package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.layer.Layer;
import chainrule.subject.StudentException;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A network of the student's, made of layers that record their calls. */
final class NetworkTrial {

    private static final List<LayerWalk> FORWARD = WrongWalks.of(PassDirection.FORWARD);
    private static final List<LayerWalk> BACKWARD = WrongWalks.of(PassDirection.BACKWARD);

    private static final String ADDED =
            "is the new gradient plus that of the call before. Each call must replace the gradients, and the layers do so themselves.";

    /** No real result has these numbers, so they rule out a mistake that would have made other calls. */
    private static final double[][] OTHER_CALLS = {{Double.NaN}};

    private final NetworkCase d;
    private final CallDiary diary;
    private final List<Layer> layers;
    final Layer network;
    final CallersList list;
    private boolean wentWell;

    NetworkTrial(NetworkCase d, Subject subject) {
        this.d = d;
        diary = new CallDiary(d.plan.depth());
        layers = d.fresh(diary);
        network = subject.create(Layer.class, new ArrayList<>(layers));
        list = new CallersList(d.c, layers, () -> subject.listsGivenTo(network));
    }

    Case c() {
        return d.c;
    }

    double[][] forward() {
        return forward(d.lendX());
    }

    double[][] forward(double[][] x) {
        return call(PassDirection.FORWARD, () -> network.forward(x));
    }

    double[][] backward() {
        return backward(d.lendDYHat());
    }

    double[][] backward(double[][] dYHat) {
        return call(PassDirection.BACKWARD, () -> network.backward(dYHat));
    }

    /** A wrong call of a layer is reported before its consequences. */
    private double[][] call(PassDirection direction, Supplier<double[][]> call) {
        diary.clear();
        try {
            double[][] result = call.get();
            requireNotReversed(direction);
            return result;
        } catch (StudentException e) {
            requireNotReversed(direction);
            diary.fault().ifPresent(fault -> d.c.require(false, fault.id(), fault.says()));
            throw e;
        }
    }

    /** Records that both directions were right, so a later failure is one of the second call. */
    void wentWell() {
        wentWell = true;
    }

    /** With a single layer, the order cannot be seen. */
    private void requireNotReversed(PassDirection direction) {
        List<Integer> right = direction.calls(d.plan.depth());
        List<Integer> calls = diary.calls();
        d.c.require(
                !wentWell
                        || calls.isEmpty()
                        || right.size() == 1
                        || !calls.get(0).equals(right.get(right.size() - 1)),
                "list-reversed",
                "Your %s goes through the layers in the wrong order when it is called again. Was the list itself reversed? Leave it as it is, and let the index run from the last layer to the first."
                        .formatted(direction.method));
    }

    /** The number of a layer that was called more than once since the last forward or backward began. */
    OptionalInt repeated(PassDirection direction) {
        return IntStream.rangeClosed(1, d.plan.depth())
                .filter(layer -> diary.repeats(direction, layer))
                .findFirst();
    }

    /** A sentence that says how often it was called. */
    String repeated(PassDirection direction, int layer) {
        return diary.repeated(direction, layer);
    }

    /** The result of the student's backward after a right forward pass, whatever the student's own forward does. */
    double[][] backwardAfterRightForward() {
        forward();
        PassDirection.FORWARD.through(layers, d.x);
        return backward();
    }

    /** The calls since the last forward or backward began. */
    List<Integer> calls() {
        return diary.calls();
    }

    /** The layers' own parameters, from the first layer to the last. */
    List<Parameter> parameters() {
        return parametersByLayer().stream().flatMap(List::stream).toList();
    }

    List<List<Parameter>> parametersByLayer() {
        return layers.stream()
                .map(Layer::parameters)
                .filter(parameters -> !parameters.isEmpty())
                .toList();
    }

    /** Copies of the current gradients of the layers' parameters. */
    List<double[][]> gradients() {
        return parameters().stream()
                .map(parameter -> Matrices.copy(parameter.gradient()))
                .toList();
    }

    /**
     * Fails unless the layers' parameters have the given gradients.
     *
     * @param before the gradients before this backward
     * @param when describes the call
     */
    void requireGradients(List<double[][]> right, List<double[][]> before, String when) {
        List<double[][]> now = gradients();
        for (int i = 0; i < right.size(); i++) {
            double[][] each = right.get(i);
            double[][] old = before.get(i);
            Supplier<double[][]> sum = () -> Matrices.add(old, each);
            d.c.expect("d%s (%s)".formatted(d.parameterNames().get(i), when), each)
                    .mistake("gradients-added", ADDED, sum)
                    .seen("gradients-added", ADDED, sum) // Some code adds only what an earlier batch left.
                    .check(now.get(i));
        }
    }

    Comparison ofForward() {
        Comparison comparison = d.c.expect("Ŷ", d.forward().yHat()).by(PassDirection.FORWARD.method);
        List<Boolean> ends = ends(PassDirection.FORWARD, diary.calls());
        for (LayerWalk walk : FORWARD) {
            comparison.mistake(walk.id(), walk.says(), () -> {
                NetworkCase.Forward wrong = d.forward(walk.steps());
                return ends.equals(ends(PassDirection.FORWARD, wrong.calls())) ? wrong.yHat() : OTHER_CALLS;
            });
        }
        return comparison;
    }

    Comparison ofBackward() {
        return ofBack("dX", NetworkCase.BackwardResult::dX);
    }

    /** @param index of the parameter */
    Comparison ofGradient(int index) {
        return ofBack(
                "d" + d.parameterNames().get(index), back -> back.gradients().get(index));
    }

    private Comparison ofBack(String symbol, Function<NetworkCase.BackwardResult, double[][]> part) {
        Comparison comparison = d.c.expect(symbol, part.apply(d.back())).by(PassDirection.BACKWARD.method);
        List<Boolean> ends = ends(PassDirection.BACKWARD, diary.calls());
        for (LayerWalk walk : BACKWARD) {
            comparison.mistake(walk.id(), walk.says(), () -> {
                NetworkCase.BackwardResult wrong = d.back(walk.steps());
                return ends.equals(ends(PassDirection.BACKWARD, wrong.calls())) ? part.apply(wrong) : OTHER_CALLS;
            });
        }
        return comparison;
    }

    private List<Boolean> ends(PassDirection direction, List<Integer> calls) {
        return direction.endsIn(calls, d.plan.depth());
    }
}
