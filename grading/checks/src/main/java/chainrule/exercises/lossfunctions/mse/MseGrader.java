package chainrule.exercises.lossfunctions.mse;

import chainrule.exercises.lossfunctions.LossCase;
import chainrule.exercises.lossfunctions.LossCase.Row;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.subject.Subject;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Checks the mean squared error: one output, several outputs, nothing kept. */
@Exercise(id = "mse", lesson = "03-loss-functions", title = "The mean squared error", declares = "mse")
final class MseGrader {

    private static final ToDoubleFunction<Row> SQUARES = sum((yHat, y) -> (yHat - y) * (yHat - y));

    // What PyTorch gives: see src/test/golden/loss_functions.py.
    private static final double[][] Y_HAT = {{3.5, -1}, {1, 0.25}, {-0.5, 2}};
    private static final double[][] Y = {{3, -0.5}, {2, 0.75}, {1, 2.25}};
    private static final double L = 1.3541666666666667;

    @Checks(
            order = 1,
            symbol = "L (one output)",
            asks = "L = 1/N Σᵢ (ŷᵢ − yᵢ)²",
            points = 1,
            hints = {
                "By hand for ŷ = (3.5, 1) and y = (3, 2): 0.625. What does yours give for {{3.5}, {1}} and {{3}, {2}}?",
                "Square each difference, add up, divide the sum by the number of rows."
            })
    void oneOutput(Subject subject, Cases cases) {
        cases.each(c -> expect(draw(c, c.size("N", "the batch size"), 1)).check(loss(c).got(subject)));
        cases.once(c -> {
            c.given("yHat", new double[][] {{3.5}, {1}});
            c.given("y", new double[][] {{3}, {2}});
            expect(c, loss(c).expect(0.625)).check(loss(c).got(subject));
        });
    }

    @Checks(
            order = 2,
            symbol = "L (several outputs)",
            asks = "L = 1/N Σᵢ Σ_c (ŷ_ic − y_ic)²",
            points = 2,
            hints = {
                "Two loops: over the rows and, within a row, over its columns. All squares go into one sum.",
                "N is the number of rows, yHat.length, however many columns there are."
            })
    void severalOutputs(Subject subject, Cases cases) {
        cases.each(c -> {
            int n = c.size("N", "the batch size");
            expect(draw(c, n, c.size("outputs", "the number of outputs"))).check(loss(c).got(subject));
        });
        cases.once(c -> {
            c.given("yHat", Y_HAT);
            c.given("y", Y);
            expect(c, loss(c).expect(L)).check(loss(c).got(subject));
        });
    }

    @Checks(
            order = 3,
            symbol = "state",
            asks = "yHat and y stay as they are, and nothing is kept from call to call",
            points = 1,
            hints = {
                "The arrays belong to the caller: yHat[i][j] -= y[i][j] changes them.",
                "The sum is a variable inside the method, and starts at 0."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            int n = c.size("N", "the batch size");
            draw(c, n, c.size("outputs", "the number of outputs"));
            loss(c).state(subject, "mse");
        });
    }

    private static Case draw(Case c, int n, int outputs) {
        double[][] yHat = c.matrix("yHat", n, outputs);
        double[][] y = c.matrix("y", n, outputs);
        // Once too high, once too low: differences and their absolute values must not add up to the same.
        yHat[0][0] = Math.abs(yHat[0][0]);
        y[0][0] = -Math.abs(y[0][0]);
        yHat[1][0] = -Math.abs(yHat[1][0]);
        y[1][0] = Math.abs(y[1][0]);
        // Further decimals, so that no two rows are wrong by the same.
        for (int i = 0; i < n; i++) {
            yHat[i][0] += 0.0003 * (i + 1);
        }
        c.given("yHat", yHat);
        c.given("y", y);
        return c;
    }

    private static LossCase loss(Case c) {
        return new LossCase(c, "yHat", SQUARES);
    }

    private static Comparison expect(Case c) {
        return expect(c, loss(c).expect());
    }

    private static Comparison expect(Case c, Comparison comparison) {
        LossCase d = loss(c);
        int n = c.lend("y").length;
        return comparison
                .ratio("half", 0.5, "is half of the right one. Some define the loss with ½; this course has 1/N alone.")
                .mistaken(
                        "root",
                        "is the square root of the right one. The mean squared error has no root.",
                        () -> Math.sqrt(d.mean(SQUARES)))
                .mistaken(
                        "root",
                        "is √Σ(ŷ − y)² / N. The mean squared error has no root.",
                        () -> Math.sqrt(n * d.mean(SQUARES)) / n)
                .mistaken(
                        "absolute",
                        "is the mean of |ŷ − y|. Each difference is squared.",
                        () -> d.mean(sum((yHat, y) -> Math.abs(yHat - y))))
                .mistaken(
                        "not-squared",
                        "is the mean of ŷ − y: too high and too low cancel out. Square each difference.",
                        () -> d.mean(sum((yHat, y) -> yHat - y)))
                .mistaken(
                        "not-squared",
                        "is the mean of y − ŷ: too high and too low cancel out. Square each difference.",
                        () -> d.mean(sum((yHat, y) -> y - yHat)))
                .mistaken(
                        "squared-after-sum",
                        "is the mean of the outputs' summed differences, squared. Square each one before adding.",
                        () -> d.mean(r -> square(sum((yHat, y) -> yHat - y).applyAsDouble(r))))
                .mistaken(
                        "squared-after-sum",
                        "is the square of the mean difference. Square each difference before adding.",
                        () -> square(d.mean(sum((yHat, y) -> yHat - y))))
                .mistaken(
                        "difference-of-squares",
                        "is the mean of ŷ² − y². First subtract, then square.",
                        () -> d.mean(sum((yHat, y) -> yHat * yHat - y * y)))
                .mistaken(
                        "added",
                        "is the mean of (ŷ + y)². It is the difference that counts.",
                        () -> d.mean(sum((yHat, y) -> (yHat + y) * (yHat + y))))
                .mistaken(
                        "truth-ignored",
                        "is the mean of ŷ²: y is not in it.",
                        () -> d.mean(sum((yHat, y) -> yHat * yHat)))
                .mistaken(
                        "brackets",
                        "is the mean of ŷ − y·y…: Java multiplies before it subtracts. Put brackets around ŷ − y.",
                        () -> d.mean(sum((yHat, y) -> yHat - y * yHat - y)))
                .mistaken(
                        "first-output-only",
                        "has only the first output of each example in it. Add up all columns of a row.",
                        () -> d.mean(r -> square(r.yHat()[0] - r.y()[0])))
                .mistaken(
                        "cut-to-int",
                        "adds up in an int, which drops what stands behind the point at each step. Add up in a double.",
                        () -> (double) intSum(c) / n)
                .mistaken(
                        "cut-to-int",
                        "adds up in an int and divides by one: both drop what stands behind the point. Use a double.",
                        () -> (double) (intSum(c) / n));
    }

    private static int intSum(Case c) {
        double[][] yHat = c.lend("yHat");
        double[][] y = c.lend("y");
        int sum = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                sum = (int) (sum + square(yHat[i][j] - y[i][j]));
            }
        }
        return sum;
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
