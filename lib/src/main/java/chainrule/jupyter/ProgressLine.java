package chainrule.jupyter;

import chainrule.train.Epoch;
import chainrule.train.History;
import java.util.List;
import java.util.Locale;

/** A line that shows how far training is and how it is going. */
final class ProgressLine {

    private static final int WIDTH = 20;
    private static final int LONGEST_NAME = 20;

    private ProgressLine() {}

    /**
     * A line such as {@code ██████░░░░  epoch 30 of 50 · loss 0.1234 · validation 0.2345 · accuracy 0.9720 · 3 s left}.
     */
    static String running(History soFar, int planned) {
        int done = soFar.size();
        int full = (int) Math.round((double) WIDTH * done / planned);
        return "%s%s  epoch %d of %d%s · %s left"
                .formatted(
                        "█".repeat(full),
                        "░".repeat(WIDTH - full),
                        done,
                        planned,
                        numbers(soFar),
                        duration((planned - done) * recentSeconds(soFar)));
    }

    /** A line such as {@code 50 epochs in 6.2 s · loss 0.1234 · …}, and then why training ended. */
    static String done(History history) {
        String epochs = history.size() == 1 ? "1 epoch" : history.size() + " epochs";
        String numbers = history.size() == 0 ? "" : numbers(history);
        return "%s in %s%s\n%s".formatted(epochs, duration(history.seconds()), numbers, history.message());
    }

    private static String numbers(History history) {
        Epoch last = history.last();
        String loss = " · loss " + number(last.trainingLoss());
        return history.hasValidation()
                ? "%s · validation %s · %s %s"
                        .formatted(
                                loss,
                                number(last.validationLoss()),
                                shortened(history.metricName()),
                                number(last.metric()))
                : loss;
    }

    /** A number of at most ten characters, so that a loss on its way to infinity does not fill the line. */
    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1e4 ? "%.4f" : "%.3e", value);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** Seconds for an epoch, by the last ten: the first epochs are slow, until the JIT has compiled the loops. */
    private static double recentSeconds(History history) {
        List<Epoch> epochs = history.epochs();
        List<Epoch> recent = epochs.subList(Math.max(0, epochs.size() - 10), epochs.size());
        return recent.stream().mapToDouble(Epoch::seconds).average().orElse(0);
    }

    static String duration(double seconds) {
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : "%d min %d s".formatted(whole / 60, whole % 60);
    }
}
