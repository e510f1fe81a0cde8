package chainrule.chart;

import chainrule.layer.Layer;
import chainrule.tensor.Parameter;
import chainrule.train.History;
import chainrule.train.TrainingListener;
import java.util.ArrayList;
import java.util.List;

/** The path that two numbers of a network take during training, to be drawn on the {@link LossSurface}. */
public final class ParameterPath implements TrainingListener {

    /** One entry of a parameter, such as W at row 0, column 1. */
    public record Entry(Parameter parameter, int row, int column) {

        double get() {
            return parameter.value()[row][column];
        }

        void set(double v) {
            parameter.value()[row][column] = v;
        }

        boolean isOf(Layer network) {
            return network.parameters().stream().anyMatch(p -> p == parameter);
        }

        String name() {
            boolean single = parameter.value().length == 1 && parameter.value()[0].length == 1;
            return single ? parameter.name() : "%s[%d][%d]".formatted(parameter.name(), row, column);
        }
    }

    private final String name;
    private final Entry first;
    private final Entry second;
    private final List<double[]> points = new ArrayList<>();

    /**
     * Starts at the current values of the entries.
     *
     * @param name the name of the path in the picture, such as {@code mini-batch}
     * @param first the entry that is drawn to the right
     * @param second the entry that is drawn upwards
     */
    public ParameterPath(String name, Entry first, Entry second) {
        this.name = name;
        this.first = first;
        this.second = second;
        record();
    }

    private ParameterPath(ParameterPath whole, int steps) {
        name = whole.name;
        first = whole.first;
        second = whole.second;
        points.addAll(whole.points.subList(0, Math.min(steps + 1, whole.points.size())));
    }

    /** The path of two parameters that have one entry each, such as w and b of a line. */
    public ParameterPath(String name, Parameter first, Parameter second) {
        this(name, new Entry(first, 0, 0), new Entry(second, 0, 0));
    }

    /** Records where the two entries are now; call it after each step of your own loop. */
    public void record() {
        points.add(new double[] {first.get(), second.get()});
    }

    /** Records where the entries are after each epoch, if the path was given to a trainer as a listener. */
    @Override
    public void epochEnded(History soFar, int planned) {
        record();
    }

    /** The points of the path, steps × 2, the start first; a copy. */
    public double[][] points() {
        return points.stream().map(double[]::clone).toArray(double[][]::new);
    }

    /** The first steps of the path. */
    ParameterPath upTo(int steps) {
        return new ParameterPath(this, steps);
    }

    String name() {
        return name;
    }

    Entry first() {
        return first;
    }

    Entry second() {
        return second;
    }
}
