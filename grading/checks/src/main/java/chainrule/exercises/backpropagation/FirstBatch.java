package chainrule.exercises.backpropagation;

import chainrule.grader.Case;

/**
 * The array that a layer returned for its first batch, which belongs to the caller and is compared again after the
 * second batch.
 */
public final class FirstBatch {

    private FirstBatch() {}

    /** Fails if {@code method} wrote into the array that it had returned. */
    public static void isKept(Case c, String symbol, double[][] right, double[][] came, String method) {
        c.expect(symbol + " (of the first batch, looked at after the second)", right)
                .seen(
                        "buffer-reused",
                        "was overwritten: %s writes into an array that it returned before. Return a new array each time."
                                .formatted(method),
                        () -> came)
                .check(came);
    }
}
