package chainrule.jupyter;

import chainrule.train.Epoch;
import chainrule.train.History;
import java.util.List;
import java.util.Locale;

/** A line that tells how far training is and how it goes. */
final class Progress {

    private static final int WIDTH = 20;

    private Progress() {}

    /** Such as {@code ██████░░░░  epoch 30 of 50 · loss 0.1234 · validation 0.2345 · accuracy 0.9720 · 3 s left}. */
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

    /** Such as {@code 50 epochs in 6.2 s · loss 0.1234 · …}, then why training ended. */
    static String done(History history) {
        String epochs = history.size() == 1 ? "1 epoch" : history.size() + " epochs";
        String numbers = history.size() == 0 ? "" : numbers(history);
        return "%s in %s%s\n%s".formatted(epochs, duration(history.seconds()), numbers, history.message());
    }

    private static String numbers(History history) {
        Epoch last = history.last();
        String loss = String.format(Locale.ROOT, " · loss %.4f", last.trainingLoss());
        return history.hasValidation()
                ? String.format(
                        Locale.ROOT,
                        "%s · validation %.4f · %s %.4f",
                        loss,
                        last.validationLoss(),
                        history.metricName(),
                        last.metric())
                : loss;
    }

    /** Of one epoch, by the last ten: the first ones are slow, before the JIT has compiled the loops. */
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
