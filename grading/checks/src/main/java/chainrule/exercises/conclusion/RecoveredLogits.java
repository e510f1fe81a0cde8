package chainrule.exercises.conclusion;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The logits before softmax, as far as probabilities determine them. */
final class RecoveredLogits {

    private static final double SMALLEST = 1e-250;

    private RecoveredLogits() {}

    /**
     * Differences to the first logit; NaN if a probability is too small to determine it. Values that are not numbers
     * stay.
     */
    static double[] of(double[] row) {
        boolean probabilities = row.length > 1
                && Arrays.stream(row).allMatch(p -> p >= 0)
                && Math.abs(Arrays.stream(row).sum() - 1) < 1e-6;
        return probabilities
                ? IntStream.range(1, row.length)
                        .mapToDouble(k -> Math.min(row[k], row[0]) < SMALLEST ? Double.NaN : Math.log(row[k] / row[0]))
                        .toArray()
                : row;
    }
}
