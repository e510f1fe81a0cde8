package chainrule.exercises.conclusion.capstoneclassifier;

import chainrule.grader.Case;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** What makes a row of answers probabilities. */
final class Probabilities {

    private Probabilities() {}

    static void require(Case c, double[][] yHat) {
        double[][] rows = Matrices.columnSums(Matrices.transpose(yHat));
        boolean noneNegative =
                Arrays.stream(yHat).flatMapToDouble(Arrays::stream).allMatch(v -> v >= 0);
        c.require(
                !allOne(Matrices.columnSums(yHat)),
                "softmax-wrong-axis",
                "The columns of your ŷ sum to 1, not the rows. Softmax shares out 1 among the classes of one example.");
        c.require(
                allOne(rows),
                "no-softmax",
                String.format(
                        Locale.ROOT,
                        "The rows of your ŷ do not sum to 1; one of them sums to %.7g. %s",
                        farthestFromOne(rows[0]),
                        noneNegative
                                ? "Softmax divides the powers of e in a row by the sum of that row."
                                : "Are these logits? End with softmax."));
        c.require(
                noneNegative,
                "negative-probability",
                "Some of your probabilities are negative. Softmax gives none: it divides powers of e.");
    }

    private static double farthestFromOne(double[] sums) {
        return Arrays.stream(sums)
                .boxed()
                .max(Comparator.comparingDouble(s -> Math.abs(s - 1)))
                .orElseThrow();
    }

    private static boolean allOne(double[][] sums) {
        return Arrays.stream(sums[0]).allMatch(s -> Math.abs(s - 1) < 1e-6);
    }
}
