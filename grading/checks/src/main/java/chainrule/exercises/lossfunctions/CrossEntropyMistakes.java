package chainrule.exercises.lossfunctions;

import chainrule.exercises.lossfunctions.LossCase.Row;
import chainrule.grader.Comparison;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The cross-entropy −log p_t of the true class t, and what students write in its place once they have probabilities p.
 */
public final class CrossEntropyMistakes {

    private CrossEntropyMistakes() {}

    /** −log p_t. */
    public static double right(double[] p, double[] y) {
        return -Math.log(p[trueClass(y)]);
    }

    /** The position of the 1. */
    static int trueClass(double[] y) {
        return IntStream.range(0, y.length).filter(c -> y[c] == 1).findFirst().orElseThrow();
    }

    /**
     * Adds the mistakes.
     *
     * @param probabilities of one example
     */
    public static Comparison in(Comparison comparison, LossCase d, Function<Row, double[]> probabilities) {
        for (double epsilon : new double[] {0.1, 0.01, 1e-3, 1e-4}) {
            comparison.mistaken(
                    "epsilon-too-large",
                    "is changed by the number added to ŷ, which is too large. Take 1e-12.",
                    () -> d.mean(r -> -Math.log(probabilities.apply(r)[trueClass(r.y())] + epsilon)));
            comparison.mistaken(
                    "epsilon-too-large",
                    "is changed by the lower bound for ŷ, which is too large. Take 1e-12.",
                    () -> d.mean(r -> -Math.log(Math.max(probabilities.apply(r)[trueClass(r.y())], epsilon))));
        }
        return classes(d.columns(comparison), d, probabilities)
                .ratio(
                        "log-base-2",
                        1 / Math.log(2),
                        "uses the logarithm to base 2. It must be the natural one, Math.log.")
                .ratio(
                        "log-base-10",
                        1 / Math.log(10),
                        "uses the logarithm to base 10. It must be the natural one, Math.log.")
                .mistaken(
                        "log-plus-one",
                        "uses log(1 + ŷ). That avoids log 0, but it is another function: add something tiny instead, or clip.",
                        () -> d.mean(r -> -Math.log1p(probabilities.apply(r)[trueClass(r.y())])))
                .mistaken(
                        "log-missing",
                        "uses ŷ itself, without a logarithm. Take −log of the probability of the true class.",
                        () -> d.mean(r -> -probabilities.apply(r)[trueClass(r.y())]))
                .mistaken(
                        "log-missing",
                        "is 1 − ŷ of the true class. Take −log of that probability instead.",
                        () -> d.mean(r -> 1 - probabilities.apply(r)[trueClass(r.y())]))
                .mistaken(
                        "log-of-mean",
                        "is −log of the mean probability. Take the logarithm for each example first, then the mean.",
                        () -> -Math.log(d.mean(r -> probabilities.apply(r)[trueClass(r.y())])))
                .mistaken(
                        "truth-ignored",
                        "adds −log ŷ of all classes. Only the true class must count: y is 0 for the others.",
                        () -> d.mean(r -> Arrays.stream(probabilities.apply(r))
                                .map(p -> -Math.log(p))
                                .sum()))
                .mistaken(
                        "wrong-classes",
                        "adds −log ŷ of the wrong classes. Only the true class must count, where y is 1.",
                        () -> d.mean(r -> others(r, probabilities, p -> -Math.log(p))))
                .mistaken(
                        "binary-formula",
                        "contains (1 − y) log(1 − ŷ), which belongs to the formula for yes-or-no targets. With one-hot rows it must be only −Σ y log ŷ.",
                        () -> d.mean(r ->
                                right(probabilities.apply(r), r.y()) + others(r, probabilities, p -> -Math.log(1 - p))))
                .mistaken(
                        "largest-probability",
                        "is −log of the largest probability. Take that of the true class, where y is 1.",
                        () -> d.mean(r -> -Math.log(
                                Arrays.stream(probabilities.apply(r)).max().orElseThrow())))
                .mistaken(
                        "wrong-classes",
                        "is −Σ (1 − y) log(1 − ŷ). Only the probability of the true class must count: −Σ y log ŷ.",
                        () -> d.mean(r -> others(r, probabilities, p -> -Math.log(1 - p))))
                .mistaken(
                        "entropy",
                        "is −Σ ŷ log ŷ, without y. Only the true class must count: −Σ y log ŷ.",
                        () -> d.mean(r -> Arrays.stream(probabilities.apply(r))
                                .map(p -> -p * Math.log(p))
                                .sum()))
                .mistaken(
                        "one-minus",
                        "is −log(1 − ŷ) of the true class. Take −log ŷ: a likely true class must cost little.",
                        () -> d.mean(r -> -Math.log(1 - probabilities.apply(r)[trueClass(r.y())])))
                .mistaken(
                        "mistakes-counted",
                        "is the share of examples where another class got the largest probability. Take −log of the"
                                + " probability of the true class instead of counting.",
                        () -> d.mean(r -> isMistake(probabilities.apply(r), r.y()) ? 1 : 0))
                .mistaken(
                        "one-hot-off-by-one",
                        "takes the class after the true one. Classes are counted from 0, like indices in Java.",
                        () -> d.mean(r -> neighbour(probabilities.apply(r), r.y(), 1)))
                .mistaken(
                        "one-hot-off-by-one",
                        "takes the class before the true one. Classes are counted from 0, like indices in Java.",
                        () -> d.mean(r -> neighbour(probabilities.apply(r), r.y(), r.y().length - 1)))
                .mistaken(
                        "squared-error",
                        "is the squared error Σ(ŷ − y)². The cross-entropy is −Σ y log ŷ.",
                        () -> d.mean(r -> IntStream.range(0, r.y().length)
                                .mapToDouble(c -> Math.pow(probabilities.apply(r)[c] - r.y()[c], 2))
                                .sum()));
    }

    /** Classes that a loop does not reach, or that are used without looking at y. */
    private static Comparison classes(Comparison comparison, LossCase d, Function<Row, double[]> probabilities) {
        for (int k : new int[] {0, 1, 2}) {
            comparison.mistaken(
                    "class-fixed-" + k,
                    "is −log of the probability of class %d in every row. Take the true class of each row, where y is 1."
                            .formatted(k),
                    () -> d.mean(r -> k < r.y().length ? -Math.log(probabilities.apply(r)[k]) : 0));
        }
        for (int k : new int[] {2, 3}) {
            comparison.mistaken(
                    "classes-fixed-" + k,
                    "counts only classes 0 to %d: the loop ends at a fixed number. There are y[i].length classes."
                            .formatted(k - 1),
                    () -> d.mean(r -> trueClass(r.y()) < k ? right(probabilities.apply(r), r.y()) : 0));
        }
        return comparison
                .mistaken(
                        "last-class-left-out",
                        "leaves out the examples of the last class: the loop over the classes ends one too early.",
                        () -> d.mean(
                                r -> trueClass(r.y()) < r.y().length - 1 ? right(probabilities.apply(r), r.y()) : 0))
                .mistaken(
                        "first-class-left-out",
                        "leaves out the examples of class 0: the loop over the classes starts one too late.",
                        () -> d.mean(r -> trueClass(r.y()) > 0 ? right(probabilities.apply(r), r.y()) : 0))
                .mistaken(
                        "class-number",
                        "is multiplied by the number of the true class, so that class 0 never counts. Each example must have"
                                + " the same weight.",
                        () -> d.mean(r -> trueClass(r.y()) * right(probabilities.apply(r), r.y())))
                .mistaken(
                        "last-entry-only",
                        "counts only the last class of the last example. Is = used instead of +=, or does the sum start again at 0 in the loops?",
                        () -> lastEntry(d, probabilities) / d.rows())
                .mistaken(
                        "last-entry-only",
                        "counts only the last class of the last example. Is = used instead of +=, or does the sum start again at 0 in the loops?",
                        () -> lastEntry(d, probabilities))
                .mistaken(
                        "last-class-only",
                        "counts only the last class of each example. Is = used instead of +=, or does the sum start again at 0 for each class?",
                        () -> d.mean(
                                r -> trueClass(r.y()) == r.y().length - 1 ? right(probabilities.apply(r), r.y()) : 0));
    }

    private static double lastEntry(LossCase d, Function<Row, double[]> probabilities) {
        double[] last = d.each(r -> r.y()[r.y().length - 1] * right(probabilities.apply(r), r.y()));
        return last[last.length - 1];
    }

    private static boolean isMistake(double[] p, double[] y) {
        return Arrays.stream(p).max().orElseThrow() > p[trueClass(y)];
    }

    private static double neighbour(double[] p, double[] y, int step) {
        return -Math.log(p[(trueClass(y) + step) % y.length]);
    }

    private static double others(Row r, Function<Row, double[]> probabilities, DoubleUnaryOperator f) {
        double[] p = probabilities.apply(r);
        int t = trueClass(r.y());
        return IntStream.range(0, p.length)
                .filter(c -> c != t)
                .mapToDouble(c -> f.applyAsDouble(p[c]))
                .sum();
    }
}
