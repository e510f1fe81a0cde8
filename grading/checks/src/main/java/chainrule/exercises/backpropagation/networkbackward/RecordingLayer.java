package chainrule.exercises.backpropagation.networkbackward;

import chainrule.layer.Layer;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.List;
import java.util.function.Supplier;

/** A layer that does its work, records its calls, and reports arguments that do not fit. */
final class RecordingLayer implements Layer {

    private final Layer inner;
    private final CallDiary diary;
    private final int number;
    private final int in;
    private final int out;
    private int rows;

    /** @param number its place in the network, counted from 1 */
    RecordingLayer(Layer inner, CallDiary diary, int number, int in, int out) {
        this.inner = inner;
        this.diary = diary;
        this.number = number;
        this.in = in;
        this.out = out;
    }

    private String name() {
        return "Layer %d (%s, %d → %d)".formatted(number, inner.getClass().getSimpleName(), in, out);
    }

    @Override
    public double[][] forward(double[][] x) {
        diary.forward(number);
        requireFit(
                x != null && x.length > 0 && fits(x, x.length, in),
                PassDirection.FORWARD,
                "forward-misfit",
                () -> "%s got an array of shape %s in its forward, but it takes %d columns."
                        .formatted(name(), Matrices.shape(x), in));
        rows = x.length;
        return inner.forward(Matrices.copy(x));
    }

    @Override
    public double[][] backward(double[][] upstream) {
        diary.backward(number);
        diary.require(
                rows > 0,
                "backward-before-forward",
                () -> "%s got a backward call before any forward call. Your forward must call each layer's forward."
                        .formatted(name()));
        requireFit(
                fits(upstream, rows, out),
                PassDirection.BACKWARD,
                "backward-misfit",
                () -> "%s got an array of shape %s in its backward, but its output was %d×%d."
                        .formatted(name(), Matrices.shape(upstream), rows, out));
        return inner.backward(Matrices.copy(upstream));
    }

    /** The argument of a second call of the same layer says little about the layers beside it. */
    private void requireFit(boolean fits, PassDirection direction, String id, Supplier<String> says) {
        diary.require(
                fits || !diary.repeats(direction, number),
                "layer-called-again",
                () -> "%s %s Each layer must be called once.".formatted(says.get(), diary.repeated(direction, number)));
        diary.require(
                fits,
                id,
                () ->
                        "%s The %s layer must get %s, and each of the other layers must get what the layer %s it returned."
                                .formatted(says.get(), direction.from, direction.start, direction.neighbour));
    }

    private static boolean fits(double[][] a, int rows, int columns) {
        if (a == null || a.length != rows) {
            return false;
        }
        for (double[] row : a) {
            if (row == null || row.length != columns) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Parameter> parameters() {
        return inner.parameters();
    }
}
