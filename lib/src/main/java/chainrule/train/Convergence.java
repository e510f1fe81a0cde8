package chainrule.train;

import chainrule.tensor.CountText;
import java.util.List;
import java.util.Optional;

/**
 * A criterion that stops training before all epochs are done; it is asked after each epoch.
 *
 * <p>The interface is open on purpose: you can write one as a lambda in a notebook cell.
 */
@FunctionalInterface
public interface Convergence {

    /**
     * @param epochs all finished epochs, at least one
     * @return the reason to stop, in a phrase such as {@code the loss changed by less than 1e-6}; empty to go on
     */
    Optional<String> reached(List<Epoch> epochs);

    /** Stops when the training loss changed by less than the tolerance from one epoch to the next. */
    static Convergence lossChange(double tolerance) {
        requireReachable("lossChange", tolerance);
        return new NamedConvergence("lossChange(%s)".formatted(tolerance), epochs -> {
            int n = epochs.size();
            if (n < 2) {
                return Optional.empty();
            }
            double change = epochs.get(n - 1).trainingLoss() - epochs.get(n - 2).trainingLoss();
            return reason(Math.abs(change) < tolerance, "the training loss changed by less than " + tolerance);
        });
    }

    /**
     * Stops when ‖∂L/∂θ‖ of an epoch's last step is below the tolerance.
     *
     * <p>It is made for {@link FitOptions#fullBatch()}, where that is the gradient of the whole training loss. The
     * gradient of a mini-batch differs from it by chance, even at the minimum; for mini-batches, {@link #lossChange}
     * and {@link #patience} are better.
     */
    static Convergence gradientNorm(double tolerance) {
        requireReachable("gradientNorm", tolerance);
        return new NamedConvergence(
                "gradientNorm(%s)".formatted(tolerance),
                epochs -> reason(
                        epochs.get(epochs.size() - 1).gradientNorm() < tolerance,
                        "the norm of the gradient fell below " + tolerance));
    }

    /**
     * Early stopping: stops when the validation loss (or the training loss, if there are no validation data) has not
     * reached a new low for the given number of epochs.
     *
     * @throws IllegalArgumentException if {@code epochs} is less than 1
     */
    static Convergence patience(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("patience needs at least 1 epoch, got " + epochs);
        }
        return new NamedConvergence("patience(%d)".formatted(epochs), done -> {
            Epoch best = new History(done, "", Ending.COMPLETED, "").best();
            int waited = done.get(done.size() - 1).number() - best.number();
            return reason(
                    waited >= epochs,
                    "no better loss for %s; the best was %s in epoch %d"
                            .formatted(CountText.of(epochs, "epoch"), loss(best), best.number()));
        });
    }

    private static void requireReachable(String name, double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException(
                    "%s(%s) would never stop: the tolerance must be more than 0".formatted(name, tolerance));
        }
    }

    private static String loss(Epoch e) {
        return History.digits(Double.isNaN(e.validationLoss()) ? e.trainingLoss() : e.validationLoss());
    }

    private static Optional<String> reason(boolean reached, String text) {
        return reached ? Optional.of(text) : Optional.empty();
    }
}
