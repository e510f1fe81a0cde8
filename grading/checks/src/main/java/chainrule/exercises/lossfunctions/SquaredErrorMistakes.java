package chainrule.exercises.lossfunctions;

import chainrule.exercises.forwardpropagation.Precision;
import chainrule.exercises.lossfunctions.LossCase.Row;
import chainrule.grader.Comparison;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The squared error Σ_c (ŷ_c − y_c)² of an example, and what students write in its place. */
public final class SquaredErrorMistakes {

    private static final DoubleBinaryOperator SQUARE = (yHat, y) -> (yHat - y) * (yHat - y);

    private SquaredErrorMistakes() {}

    /** Σ_c (ŷ_c − y_c)². */
    public static double right(Row r) {
        return sum(SQUARE).applyAsDouble(r);
    }

    /** Adds the mistakes that are visible with any number of outputs. */
    public static Comparison in(Comparison comparison, LossCase d) {
        int n = d.rows();
        powers(comparison, d, n);
        floats(comparison, d);
        return comparison
                .mistaken(
                        "squared-after-sum",
                        "adds up the differences of an example and then squares their sum. Square each difference before adding.",
                        () -> d.mean(r -> square(difference(r))))
                .mistaken(
                        "squared-after-sum",
                        "is the square of the mean difference. Square each difference before adding.",
                        () -> square(d.mean(SquaredErrorMistakes::difference)))
                .mistaken(
                        "squared-after-sum",
                        "adds up all differences and then squares their sum. Square each difference before adding.",
                        () -> n * square(d.mean(SquaredErrorMistakes::difference)))
                .mistaken(
                        "difference-of-squares",
                        "is the mean of ŷ² − y². Subtract first, and then square.",
                        () -> d.mean(sum((yHat, y) -> yHat * yHat - y * y)))
                .mistaken(
                        "difference-of-squares",
                        "is the mean of y² − ŷ². Subtract first, and then square.",
                        () -> d.mean(sum((yHat, y) -> y * y - yHat * yHat)))
                .mistaken(
                        "added",
                        "is the mean of (ŷ + y)². Take the difference, ŷ − y.",
                        () -> d.mean(sum((yHat, y) -> (yHat + y) * (yHat + y))))
                .mistaken(
                        "truth-ignored",
                        "is the mean of ŷ², without y. Subtract y first.",
                        () -> d.mean(sum((yHat, y) -> yHat * yHat)))
                .mistaken(
                        "prediction-ignored",
                        "is the mean of y², without ŷ. Take ŷ − y.",
                        () -> d.mean(sum((yHat, y) -> y * y)))
                .mistaken(
                        "multiplied",
                        "is the mean of ŷ · y. Take the difference ŷ − y, and square it.",
                        () -> d.mean(sum((yHat, y) -> yHat * y)))
                .mistaken(
                        "relative",
                        "is the mean of ((ŷ − y) / y)². Do not divide by y: square the difference itself.",
                        () -> d.mean(sum((yHat, y) -> square((yHat - y) / y))))
                .mistaken(
                        "relative",
                        "is the mean of ((ŷ − y) / y)². Do not divide by y: square the difference itself.",
                        () -> d.mean(sum((yHat, y) -> square((yHat - y) / (y == 0 ? 1 : y)))))
                .mistaken(
                        "brackets",
                        "is the mean of ŷ − y · ŷ − y. Java multiplies before it subtracts, so put brackets around each ŷ − y.",
                        () -> d.mean(sum((yHat, y) -> yHat - y * yHat - y)))
                .mistaken(
                        "brackets",
                        "is the mean of ŷ − y · y. Java multiplies before it subtracts. Square the whole difference: (ŷ − y) · (ŷ − y).",
                        () -> d.mean(sum((yHat, y) -> yHat - y * y)))
                .mistaken(
                        "cut-to-int",
                        "is added up in an int, which drops the decimals at each step. Add up in a double.",
                        () -> (double) intSum(d) / n)
                .mistaken(
                        "cut-to-int",
                        "is added up in an int and divided by an int, and both drop the decimals. Use a double.",
                        () -> (double) (intSum(d) / n))
                .mistaken("cut-to-int", "is cut to a whole number: (int) drops the decimals.", () ->
                        (double) (int) d.mean(SquaredErrorMistakes::right))
                .mistaken(
                        "cut-to-int",
                        "uses differences cut to whole numbers: (int) drops the decimals.",
                        () -> d.mean(sum((yHat, y) -> square((int) (yHat - y)))));
    }

    /** Differences, squares or inputs that are kept in a float. */
    private static void floats(Comparison comparison, LossCase d) {
        comparison
                .mistaken(
                        "float",
                        Precision.FLOAT,
                        () -> d.mean(sum((yHat, y) -> {
                            float e = (float) yHat - (float) y;
                            return e * e;
                        })))
                .mistaken("float", Precision.FLOAT, () -> d.mean(sum((yHat, y) -> square((float) yHat - (float) y))))
                .mistaken("float", Precision.FLOAT, () -> d.mean(sum((yHat, y) -> square((float) (yHat - y)))))
                .mistaken(
                        "float",
                        Precision.FLOAT,
                        () -> d.mean(sum((yHat, y) -> {
                            float e = (float) (yHat - y);
                            return e * e;
                        })))
                .mistaken("float", Precision.FLOAT, () -> (double) (float) d.mean(SquaredErrorMistakes::right));
    }

    /** Another power, or no power. */
    private static void powers(Comparison comparison, LossCase d, int n) {
        comparison
                .ratio(
                        "half",
                        0.5,
                        "is half of the right one. Some books define the loss with ½, but in this course there is only 1/N.")
                .ratio(
                        "half",
                        0.25,
                        "is a quarter of the right one. Is there a ½ or a 2 in two places? In this course there is only 1/N.")
                .mistaken(
                        "root",
                        "is the square root of the right one. Leave out the root.",
                        () -> Math.sqrt(d.mean(SquaredErrorMistakes::right)))
                .mistaken(
                        "root",
                        "is √Σ(ŷ − y)² / N. Leave out the root.",
                        () -> Math.sqrt(n * d.mean(SquaredErrorMistakes::right)) / n)
                .mistaken(
                        "absolute",
                        "is the mean of |ŷ − y|. Each difference must be squared instead.",
                        () -> d.mean(sum((yHat, y) -> Math.abs(yHat - y))))
                .mistaken(
                        "not-squared",
                        "is the mean of ŷ − y, in which too high and too low cancel out. Square each difference.",
                        () -> d.mean(SquaredErrorMistakes::difference))
                .mistaken(
                        "not-squared",
                        "is the mean of y − ŷ, in which too high and too low cancel out. Square each difference.",
                        () -> -d.mean(SquaredErrorMistakes::difference))
                .mistaken(
                        "doubled",
                        "is the mean of 2(ŷ − y). Each difference must be squared, that is, multiplied by itself.",
                        () -> d.mean(sum((yHat, y) -> 2 * (yHat - y))));
        for (int power : new int[] {3, 4}) {
            comparison
                    .mistaken(
                            "other-power",
                            "uses (ŷ − y) to the power of %d. The power must be 2.".formatted(power),
                            () -> d.mean(sum((yHat, y) -> Math.pow(yHat - y, power))))
                    .mistaken(
                            "other-power",
                            "uses |ŷ − y| to the power of %d. The power must be 2.".formatted(power),
                            () -> d.mean(sum((yHat, y) -> Math.pow(Math.abs(yHat - y), power))));
        }
    }

    /** Adds the mistakes that are visible only with several outputs: not all columns, or the wrong ones. */
    public static Comparison columns(Comparison comparison, LossCase d) {
        int n = d.rows();
        return d.columns(comparison)
                .mistaken(
                        "root",
                        "takes the square root of the sum of each example. Leave out the root.",
                        () -> d.mean(r -> Math.sqrt(right(r))))
                .mistaken(
                        "first-output-only",
                        "counts only the first output of each example. Add up all columns of a row.",
                        () -> d.mean(r -> entry(r, 0)))
                .mistaken(
                        "last-output-only",
                        "counts only the last output of each example. Is = used instead of +=, or does the sum start again at 0 for each column?",
                        () -> d.mean(r -> entry(r, r.y().length - 1)))
                .mistaken(
                        "last-output-left-out",
                        "leaves out the last output of each example: the loop over the columns ends one too early.",
                        () -> d.mean(r -> right(r) - entry(r, r.y().length - 1)))
                .mistaken(
                        "first-output-left-out",
                        "leaves out the first output of each example: the loop over the columns starts one too late.",
                        () -> d.mean(r -> right(r) - entry(r, 0)))
                .mistaken(
                        "first-output-of-y",
                        "compares all outputs with the first one of y. Compare each with its own: y[i][c].",
                        () -> d.mean(r -> IntStream.range(0, r.y().length)
                                .mapToDouble(c -> square(r.yHat()[c] - r.y()[0]))
                                .sum()))
                .mistaken(
                        "last-entry-only",
                        "counts only the last output of the last example. Is = used instead of +=, or does the sum start again at 0 in the loops?",
                        () -> lastEntry(d))
                .mistaken(
                        "last-entry-only",
                        "counts only the last output of the last example. Is = used instead of +=, or does the sum start again at 0 in the loops?",
                        () -> lastEntry(d) / n);
    }

    private static double lastEntry(LossCase d) {
        double[] last = d.each(r -> entry(r, r.y().length - 1));
        return last[last.length - 1];
    }

    private static double entry(Row r, int c) {
        return square(r.yHat()[c] - r.y()[c]);
    }

    private static int intSum(LossCase d) {
        int[] sum = {0};
        d.each(r -> {
            for (int j = 0; j < r.y().length; j++) {
                sum[0] = (int) (sum[0] + entry(r, j));
            }
            return 0;
        });
        return sum[0];
    }

    private static double difference(Row r) {
        return sum((yHat, y) -> yHat - y).applyAsDouble(r);
    }

    private static ToDoubleFunction<Row> sum(DoubleBinaryOperator f) {
        return r -> IntStream.range(0, r.y().length)
                .mapToDouble(j -> f.applyAsDouble(r.yHat()[j], r.y()[j]))
                .sum();
    }

    private static double square(double v) {
        return v * v;
    }
}
