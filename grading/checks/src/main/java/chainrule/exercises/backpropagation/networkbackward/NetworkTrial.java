package chainrule.exercises.backpropagation.networkbackward;

import chainrule.grader.Comparison;
import chainrule.layer.Layer;
import chainrule.subject.StudentException;
import chainrule.subject.Subject;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A network of the student's, made of layers that write down what they are asked. */
final class NetworkTrial {

    private static final List<LayerWalk> FORWARD = WrongWalks.of(PassDirection.FORWARD);
    private static final List<LayerWalk> BACKWARD = WrongWalks.of(PassDirection.BACKWARD);

    /** No numbers are these: a wrong way that would have called other layers is ruled out. */
    private static final double[][] OTHER_CALLS = {{Double.NaN}};

    private final NetworkCase d;
    private final CallDiary diary = new CallDiary();
    private final List<Layer> layers;
    final Layer network;
    private boolean wentWell;

    NetworkTrial(NetworkCase d, Subject subject) {
        this.d = d;
        layers = d.fresh(diary);
        network = subject.create(Layer.class, new ArrayList<>(layers));
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

    /** A wrong call of a layer is told before what follows from it. */
    private double[][] call(PassDirection direction, Supplier<double[][]> call) {
        diary.clear();
        try {
            double[][] result = call.get();
            requireNotTurned(direction);
            return result;
        } catch (StudentException e) {
            requireNotTurned(direction);
            diary.fault().ifPresent(fault -> d.c.require(false, fault.id(), fault.says()));
            throw e;
        }
    }

    /** Says that both ways were right: what goes wrong from now on does so the second time. */
    void wentWell() {
        wentWell = true;
    }

    /** Where there is one layer, nothing can be seen. */
    private void requireNotTurned(PassDirection direction) {
        List<Integer> right = direction.calls(d.plan.depth());
        List<Integer> calls = diary.calls();
        d.c.require(
                !wentWell
                        || calls.isEmpty()
                        || right.size() == 1
                        || !calls.get(0).equals(right.get(right.size() - 1)),
                "list-turned",
                "Your %s goes through the layers the wrong way when it is called again. Was the list itself turned round? Leave it as it is, and let the index run the other way."
                        .formatted(direction.method));
    }

    /** What the student's backward gives after a right forward pass, whatever the student's own forward does. */
    double[][] backwardAfterRightForward() {
        forward();
        PassDirection.FORWARD.through(layers, d.x);
        return backward();
    }

    /** What was called since the last forward or backward began. */
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
        return ofBack("dX", NetworkCase.Back::dX);
    }

    /** @param index of the parameter */
    Comparison ofGradient(int index) {
        return ofBack(
                "d" + d.parameterNames().get(index), back -> back.gradients().get(index));
    }

    private Comparison ofBack(String symbol, Function<NetworkCase.Back, double[][]> part) {
        Comparison comparison = d.c.expect(symbol, part.apply(d.back())).by(PassDirection.BACKWARD.method);
        List<Boolean> ends = ends(PassDirection.BACKWARD, diary.calls());
        for (LayerWalk walk : BACKWARD) {
            comparison.mistake(walk.id(), walk.says(), () -> {
                NetworkCase.Back wrong = d.back(walk.steps());
                return ends.equals(ends(PassDirection.BACKWARD, wrong.calls())) ? part.apply(wrong) : OTHER_CALLS;
            });
        }
        return comparison;
    }

    private List<Boolean> ends(PassDirection direction, List<Integer> calls) {
        return direction.endsIn(calls, d.plan.depth());
    }
}
