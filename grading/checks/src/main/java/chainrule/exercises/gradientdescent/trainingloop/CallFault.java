package chainrule.exercises.gradientdescent.trainingloop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a call that the student's loop made.
 *
 * @param id the misconception's name
 * @param says what arrived, and where to look
 */
record CallFault(String id, String says) {

    /** Another method of the student's may be the cause. */
    static final String LOOK =
            " If your train takes its batches from miniBatches, look there first: does its own check pass?";

    /**
     * The fault of rows.
     *
     * @param call the method that received them
     * @param symbol their name, x or y
     * @param columns how many they should have
     * @param columnsOfOther how many the other one of the pair has
     */
    static Optional<CallFault> of(String call, String symbol, double[][] rows, int columns, int columnsOfOther) {
        String handed = "Your train handed %s a batch ".formatted(call);
        if (rows == null) {
            return fault("batch-not-filled", handed + "whose %s is null.".formatted(symbol));
        }
        if (rows.length == 0) {
            return fault("empty-batch", handed + "without rows. It has no mean, as 0/0 is NaN.");
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == null) {
                return fault(
                        "batch-not-filled",
                        handed
                                + "of %d rows in which row %d of %s is null. Was the array made too long, or not filled to the end?"
                                        .formatted(rows.length, i, symbol));
            }
            if (rows[i].length != columns) {
                String is = handed
                        + "with %d numbers in a row of %s; there should be %d."
                                .formatted(rows[i].length, symbol, columns);
                return rows[i].length == columnsOfOther
                        ? fault("pair-swapped", is + " Was y taken for x? A pair is {x, y}.")
                        : fault("wrong-shape", is);
            }
        }
        return Optional.empty();
    }

    /** The fault if there are not as many targets as predictions. */
    static Optional<CallFault> ofTargets(String call, double[][] yHat, double[][] y) {
        return yHat == null || y == null || yHat.length == y.length
                ? Optional.empty()
                : fault(
                        "shuffled-apart",
                        "Your train handed %s %d predictions and %d targets. The x and y of a batch must belong together, row by row."
                                .formatted(call, yHat.length, y.length));
    }

    /**
     * The fault in the arguments of loss.value, which makes no difference for the mean squared error but does for other
     * losses.
     */
    static Optional<CallFault> ofValue(double[][] first, double[][] second, List<double[][]> forwarded) {
        boolean swapped = !Arrays.deepEquals(first, second)
                && forwarded.stream().anyMatch(f -> Arrays.deepEquals(second, f))
                && forwarded.stream().noneMatch(f -> Arrays.deepEquals(first, f));
        return swapped
                ? call(
                        "arguments-swapped",
                        "loss.value got ŷ as its second argument, which gives another loss, except with the mean squared"
                                + " error. Call loss.value(yHat, y).")
                : Optional.empty();
    }

    /** The fault in the arguments of loss.gradient, where {@code yHat} is the last result of net.forward. */
    static Optional<CallFault> ofLoss(double[][] first, double[][] second, List<double[][]> forwarded) {
        if (forwarded.isEmpty()) {
            return call("no-forward", "Your train calls loss.gradient before net.forward. forward must come first.");
        }
        double[][] yHat = forwarded.get(forwarded.size() - 1);
        boolean fromNet = Arrays.deepEquals(first, yHat);
        if (Arrays.deepEquals(second, yHat)) {
            return fromNet
                    ? call(
                            "loss-of-predictions",
                            "loss.gradient got ŷ twice, so the difference is 0 and nothing is learned. Call"
                                    + " loss.gradient(yHat, y).")
                    : call(
                            "arguments-swapped",
                            "loss.gradient got ŷ as its second argument, which gives the gradient the wrong sign. Call"
                                    + " loss.gradient(yHat, y).");
        }
        if (fromNet) {
            return Optional.empty();
        }
        if (Arrays.deepEquals(first, second)) {
            return call(
                    "loss-of-targets",
                    "loss.gradient got the targets twice, so the difference is 0 and nothing is learned. Call"
                            + " loss.gradient(yHat, y).");
        }
        return forwarded.stream().anyMatch(f -> Arrays.deepEquals(first, f))
                ? between()
                : call(
                        "prediction-changed",
                        "loss.gradient did not get the predictions that net.forward gave for this batch. Pass them on as they are.");
    }

    /** The fault of a forward pass between two calls that belong together. */
    static Optional<CallFault> between() {
        return call(
                "forward-between",
                "Your train calls net.forward on other rows between the forward and the backward pass of a batch. backward"
                        + " belongs to the last forward.");
    }

    /** The fault in the arguments of step, for the given number of parameters. */
    static Optional<CallFault> ofStep(List<?> parameters, int all) {
        if (parameters != null && parameters.size() == all) {
            return Optional.empty();
        }
        return parameters == null || parameters.isEmpty()
                ? call(
                        "step-without-parameters",
                        "step() was called without the parameters of the network. Call optimizer.step(net.parameters()).")
                : call(
                        "step-for-each-parameter",
                        "step() got only %d of the %d parameters of the network. Call it once for each batch, with net.parameters()."
                                .formatted(parameters.size(), all));
    }

    static Optional<CallFault> call(String id, String says) {
        return Optional.of(new CallFault(id, says));
    }

    private static Optional<CallFault> fault(String id, String says) {
        return Optional.of(new CallFault(id, says + LOOK));
    }
}
