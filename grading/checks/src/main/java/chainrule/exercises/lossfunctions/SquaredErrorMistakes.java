package chainrule.exercises.lossfunctions;

import chainrule.exercises.lossfunctions.LossCase.Row;
import chainrule.grader.Comparison;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The squared error Σ_c (ŷ_c − y_c)² of an example, and what is mistaken for it. */
public final class SquaredErrorMistakes {

    private static final DoubleBinaryOperator SQUARE = (yHat, y) -> (yHat - y) * (yHat - y);

    private SquaredErrorMistakes() {}

    /** Σ_c (ŷ_c − y_c)². */
    public static double right(Row r) {
        return sum(SQUARE).applyAsDouble(r);
    }

    /** Adds the mistakes that any number of outputs shows. */
    public static Comparison in(Comparison comparison, LossCase d) {
        int n = d.rows();
        powers(comparison, d, n);
        return comparison
                .mistaken(
                        "squared-after-sum",
                        "is the mean of the outputs' summed differences, squared. Square each one before adding.",
                        () -> d.mean(r -> square(difference(r))))
                .mistaken(
                        "squared-after-sum",
                        "is the square of the mean difference. Square each difference before adding.",
                        () -> square(d.mean(SquaredErrorMistakes::difference)))
                .mistaken(
                        "difference-of-squares",
                        "is the mean of ŷ² − y². First subtract, then square.",
                        () -> d.mean(sum((yHat, y) -> yHat * yHat - y * y)))
                .mistaken(
                        "difference-of-squares",
                        "is the mean of y² − ŷ². First subtract, then square.",
                        () -> d.mean(sum((yHat, y) -> y * y - yHat * yHat)))
                .mistaken(
                        "added",
                        "is the mean of (ŷ + y)². It is the difference that counts.",
                        () -> d.mean(sum((yHat, y) -> (yHat + y) * (yHat + y))))
                .mistaken(
                        "truth-ignored",
                        "is the mean of ŷ²: y is not in it.",
                        () -> d.mean(sum((yHat, y) -> yHat * yHat)))
                .mistaken(
                        "prediction-ignored",
                        "is the mean of y²: ŷ is not in it.",
                        () -> d.mean(sum((yHat, y) -> y * y)))
                .mistaken(
                        "multiplied",
                        "is the mean of ŷ · y. It is the difference that counts, squared.",
                        () -> d.mean(sum((yHat, y) -> yHat * y)))
                .mistaken(
                        "relative",
                        "is divided by y: the mean of ((ŷ − y) / y)². The difference itself is squared.",
                        () -> d.mean(sum((yHat, y) -> square((yHat - y) / y))))
                .mistaken(
                        "relative",
                        "is divided by y: the mean of ((ŷ − y) / y)². The difference itself is squared.",
                        () -> d.mean(sum((yHat, y) -> square((yHat - y) / (y == 0 ? 1 : y)))))
                .mistaken(
                        "brackets",
                        "is the mean of ŷ − y·y…: Java multiplies before it subtracts. Put brackets around ŷ − y.",
                        () -> d.mean(sum((yHat, y) -> yHat - y * yHat - y)))
                .mistaken(
                        "brackets",
                        "is the mean of ŷ − y·y: Java multiplies before it subtracts. Put brackets around ŷ − y.",
                        () -> d.mean(sum((yHat, y) -> yHat - y * y)))
                .mistaken(
                        "cut-to-int",
                        "adds up in an int, which drops what stands behind the point at each step. Add up in a double.",
                        () -> (double) intSum(d) / n)
                .mistaken(
                        "cut-to-int",
                        "adds up in an int and divides by one: both drop what stands behind the point. Use a double.",
                        () -> (double) (intSum(d) / n))
                .mistaken("cut-to-int", "is cut to a whole number: (int) drops what stands behind the point.", () ->
                        (double) (int) d.mean(SquaredErrorMistakes::right))
                .mistaken(
                        "cut-to-int",
                        "is made of differences cut to whole numbers: (int) drops what stands behind the point.",
                        () -> d.mean(sum((yHat, y) -> square((int) (yHat - y)))));
    }

    /** Another power, or none. */
    private static void powers(Comparison comparison, LossCase d, int n) {
        comparison
                .ratio("half", 0.5, "is half of the right one. Some define the loss with ½; this course has 1/N alone.")
                .mistaken(
                        "root",
                        "is the square root of the right one. The mean squared error has no root.",
                        () -> Math.sqrt(d.mean(SquaredErrorMistakes::right)))
                .mistaken(
                        "root",
                        "is √Σ(ŷ − y)² / N. The mean squared error has no root.",
                        () -> Math.sqrt(n * d.mean(SquaredErrorMistakes::right)) / n)
                .mistaken(
                        "absolute",
                        "is the mean of |ŷ − y|. Each difference is squared.",
                        () -> d.mean(sum((yHat, y) -> Math.abs(yHat - y))))
                .mistaken(
                        "not-squared",
                        "is the mean of ŷ − y: too high and too low cancel out. Square each difference.",
                        () -> d.mean(SquaredErrorMistakes::difference))
                .mistaken(
                        "not-squared",
                        "is the mean of y − ŷ: too high and too low cancel out. Square each difference.",
                        () -> -d.mean(SquaredErrorMistakes::difference))
                .mistaken(
                        "doubled",
                        "is the mean of 2(ŷ − y). Each difference is squared: multiplied by itself.",
                        () -> d.mean(sum((yHat, y) -> 2 * (yHat - y))));
        for (int power : new int[] {3, 4}) {
            comparison
                    .mistaken(
                            "other-power",
                            "has (ŷ − y) to the power of %d in it. The power is 2.".formatted(power),
                            () -> d.mean(sum((yHat, y) -> Math.pow(yHat - y, power))))
                    .mistaken(
                            "other-power",
                            "has |ŷ − y| to the power of %d in it. The power is 2.".formatted(power),
                            () -> d.mean(sum((yHat, y) -> Math.pow(Math.abs(yHat - y), power))));
        }
    }

    /** Adds the mistakes that only several outputs show: not all columns, or the wrong ones. */
    public static Comparison columns(Comparison comparison, LossCase d) {
        int n = d.rows();
        return d.columns(comparison)
                .mistaken(
                        "root",
                        "has the square root of each example's sum in it. The mean squared error has no root.",
                        () -> d.mean(r -> Math.sqrt(right(r))))
                .mistaken(
                        "first-output-only",
                        "has only the first output of each example in it. Add up all columns of a row.",
                        () -> d.mean(r -> entry(r, 0)))
                .mistaken(
                        "last-output-only",
                        "has only the last output of each example in it: does = forget the columns before? Add to the sum"
                                + " with +=, over all columns.",
                        () -> d.mean(r -> entry(r, r.y().length - 1)))
                .mistaken(
                        "last-output-left-out",
                        "lacks the last output of each example: the loop over the columns ends one too early.",
                        () -> d.mean(r -> right(r) - entry(r, r.y().length - 1)))
                .mistaken(
                        "first-output-left-out",
                        "lacks the first output of each example: the loop over the columns starts one too late.",
                        () -> d.mean(r -> right(r) - entry(r, 0)))
                .mistaken(
                        "first-output-of-y",
                        "compares all outputs with the first one of y. Each has its own: y[i][c].",
                        () -> d.mean(r -> IntStream.range(0, r.y().length)
                                .mapToDouble(c -> square(r.yHat()[c] - r.y()[0]))
                                .sum()))
                .mistaken(
                        "last-entry-only",
                        "has only the last output of the last example in it: = forgets the sum so far. Add to it with +=.",
                        () -> lastEntry(d))
                .mistaken(
                        "last-entry-only",
                        "has only the last output of the last example in it: = forgets the sum so far. Add to it with +=.",
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
