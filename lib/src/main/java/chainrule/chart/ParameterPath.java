package chainrule.chart;

import chainrule.layer.Layer;
import chainrule.tensor.Parameter;
import chainrule.train.History;
import chainrule.train.TrainingListener;
import java.util.ArrayList;
import java.util.List;

/** The way that two numbers of a network take in training, to be drawn on the {@link LossSurface}. */
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
     * Starts at the entries' present values.
     *
     * @param name how the path is called in the picture, such as {@code mini-batch}
     * @param first drawn to the right
     * @param second drawn upwards
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

    /** Of two parameters of one entry each, such as w and b of a line. */
    public ParameterPath(String name, Parameter first, Parameter second) {
        this(name, new Entry(first, 0, 0), new Entry(second, 0, 0));
    }

    /** Notes where the two entries are now; to be called after each step of a loop of one's own. */
    public void record() {
        points.add(new double[] {first.get(), second.get()});
    }

    /** Notes where they are after each epoch, when given to a trainer. */
    @Override
    public void epochEnded(History soFar, int planned) {
        record();
    }

    /** Steps × 2, the start first; a copy. */
    public double[][] points() {
        return points.stream().map(double[]::clone).toArray(double[][]::new);
    }

    /** Its first steps. */
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
