package chainrule.train;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** What happened in training, epoch by epoch, and why it ended. It never changes. */
public final class History {

    private final List<Epoch> epochs;
    private final String metricName;
    private final Ending ending;
    private final String message;

    /**
     * @param epochs finished epochs, in order
     * @param metricName what {@link Epoch#metric()} is, such as {@code accuracy}
     * @param ending why training ended
     * @param message the same in a sentence
     */
    public History(List<Epoch> epochs, String metricName, Ending ending, String message) {
        this(metricName, ending, message, List.copyOf(epochs));
    }

    private History(String metricName, Ending ending, String message, List<Epoch> unchanging) {
        this.epochs = unchanging;
        this.metricName = metricName;
        this.ending = ending;
        this.message = message;
    }

    /** Makes a history from a list that nobody changes any more, without a copy. */
    static History ofUnchanging(List<Epoch> epochs, String metricName, Ending ending, String message) {
        return new History(metricName, ending, message, epochs);
    }

    /** The finished epochs, in order; empty if training ended within the first one. */
    public List<Epoch> epochs() {
        return epochs;
    }

    /** The number of finished epochs. */
    public int size() {
        return epochs.size();
    }

    /** @throws IllegalStateException if no epoch was finished */
    public Epoch last() {
        if (epochs.isEmpty()) {
            throw new IllegalStateException("no epoch was finished: " + message);
        }
        return epochs.get(epochs.size() - 1);
    }

    /**
     * The epoch with the lowest validation loss, or the lowest training loss if there were no validation data.
     *
     * @throws IllegalStateException if no epoch was finished
     */
    public Epoch best() {
        Epoch best = last();
        for (Epoch e : epochs) {
            if (judged(e) < judged(best)) {
                best = e;
            }
        }
        return best;
    }

    private double judged(Epoch e) {
        return hasValidation() ? e.validationLoss() : e.trainingLoss();
    }

    /** Whether validation data were given. */
    public boolean hasValidation() {
        return !epochs.isEmpty() && !Double.isNaN(epochs.get(0).validationLoss());
    }

    /** Training loss of each epoch. */
    public double[] trainingLoss() {
        return column(Epoch::trainingLoss);
    }

    /** Validation loss of each epoch; NaN without validation data. */
    public double[] validationLoss() {
        return column(Epoch::validationLoss);
    }

    /** The metric of each epoch on the validation data; NaN without validation data. */
    public double[] metric() {
        return column(Epoch::metric);
    }

    private double[] column(ToDoubleFunction<Epoch> of) {
        return epochs.stream().mapToDouble(of).toArray();
    }

    /** What {@link #metric()} is, such as {@code accuracy}. */
    public String metricName() {
        return metricName;
    }

    /** Why training ended. */
    public Ending ending() {
        return ending;
    }

    /** Why training ended, in a sentence. */
    public String message() {
        return message;
    }

    /** Wall-clock seconds of all finished epochs. */
    public double seconds() {
        return epochs.stream().mapToDouble(Epoch::seconds).sum();
    }

    /** One row for each epoch, which you can look at, sort and save. */
    public Table toTable() {
        return Table.create(
                "history",
                IntColumn.create("epoch", epochs.stream().mapToInt(Epoch::number)),
                DoubleColumn.create("training loss", trainingLoss()),
                DoubleColumn.create("validation loss", validationLoss()),
                DoubleColumn.create(metricName, metric()),
                DoubleColumn.create("gradient norm", column(Epoch::gradientNorm)),
                DoubleColumn.create("eta", column(Epoch::eta)),
                DoubleColumn.create("seconds", column(Epoch::seconds)));
    }

    /** At most eleven epochs, spread evenly, and then why training ended. */
    @Override
    public String toString() {
        int n = epochs.size();
        int every = Math.max(1, (n + 9) / 10);
        return epochs.stream()
                        .filter(e -> e.number() == 1 || e.number() % every == 0 || e == epochs.get(n - 1))
                        .map(this::line)
                        .collect(Collectors.joining())
                + message;
    }

    private String line(Epoch e) {
        String validation = Double.isNaN(e.validationLoss())
                ? ""
                : "   validation %s   %s %s".formatted(digits(e.validationLoss()), metricName, digits(e.metric()));
        return "epoch %3d   loss %s%s%n".formatted(e.number(), digits(e.trainingLoss()), validation);
    }

    /** Four digits after the point; a very large number, as of a loss that diverges, is written as a power of ten. */
    static String digits(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1e6 ? "%.4f" : "%.3e", value);
    }
}
