package chainrule.exercises.gradientdescent.trainingloop;

import java.util.Optional;

/**
 * What is wrong with a batch that the student's loop handed over.
 *
 * @param id the misconception's name
 * @param says what came, and where to look
 */
record BatchFault(String id, String says) {

    private static final String LOOK =
            " If your train takes its batches from miniBatches, look there first: does its own check pass?";

    /**
     * The fault of rows.
     *
     * @param call what they were handed to
     * @param symbol what they are there, x or y
     * @param columns how many they should have
     * @param columnsOfOther how many the other one of the pair has
     */
    static Optional<BatchFault> of(String call, String symbol, double[][] rows, int columns, int columnsOfOther) {
        String handed = "Your train handed %s a batch ".formatted(call);
        if (rows == null) {
            return fault("batch-not-filled", handed + "whose %s is null.".formatted(symbol));
        }
        if (rows.length == 0) {
            return fault("empty-batch", handed + "without rows: it has no mean, 0/0 is NaN.");
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == null) {
                return fault(
                        "batch-not-filled",
                        handed
                                + "of %d rows whose row %d of %s is null: was the array made larger than it is filled?"
                                        .formatted(rows.length, i, symbol));
            }
            if (rows[i].length != columns) {
                String is = handed
                        + "with %d numbers in a row of %s; it should be %d.".formatted(rows[i].length, symbol, columns);
                return rows[i].length == columnsOfOther
                        ? fault("pair-swapped", is + " Was y taken for x? A pair is {x, y}.")
                        : fault("wrong-shape", is);
            }
        }
        return Optional.empty();
    }

    /** The fault of targets that are not as many as the predictions. */
    static Optional<BatchFault> ofTargets(String call, double[][] yHat, double[][] y) {
        return yHat == null || y == null || yHat.length == y.length
                ? Optional.empty()
                : fault(
                        "shuffled-apart",
                        "Your train handed %s %d predictions and %d targets: a batch's x and y belong together, row by row."
                                .formatted(call, yHat.length, y.length));
    }

    private static Optional<BatchFault> fault(String id, String says) {
        return Optional.of(new BatchFault(id, says + LOOK));
    }
}
