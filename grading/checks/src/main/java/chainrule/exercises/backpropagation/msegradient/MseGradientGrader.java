package chainrule.exercises.backpropagation.msegradient;

import chainrule.exercises.backpropagation.LossState;
import chainrule.exercises.lossfunctions.LossCase;
import chainrule.exercises.lossfunctions.SquaredErrorMistakes;
import chainrule.exercises.lossfunctions.SquaredErrors;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.subject.Subject;

/** Checks the mean squared error: its value, its gradient, and that nothing is kept from call to call. */
@Exercise(
        id = "mse-gradient",
        lesson = "04-backpropagation",
        title = "Mean squared error with its gradient",
        declares = "MyMse")
final class MseGradientGrader {

    // What torch.nn.functional.mse_loss(reduction="sum") / N gives: see src/test/golden/backpropagation.py.
    private static final double[][] Y_HAT = {{0.5, -1.25}, {2, 0.75}, {-0.25, 1.5}};
    private static final double[][] Y = {{1, -1}, {1.5, 2}, {0.5, 1.5}};
    private static final double L = 0.8958333333333334;
    private static final double[][] GRADIENT = {
        {-0.3333333333333333, -0.16666666666666666}, {0.3333333333333333, -0.8333333333333333}, {-0.5, 0}
    };

    @SymbolCheck(
            order = 1,
            symbol = "L",
            asks = "L = 1/N Σᵢ Σ_c (ŷ − y)²",
            points = 1,
            hints = {
                "Square the error of each entry and add all of them up: over the rows and over the columns.",
                "Then divide once, by the number of rows."
            })
    void value(Subject subject, Cases cases) {
        cases.each(c -> checkValue(draw(c), subject));
        cases.once(c -> checkValue(c.with("yHat", Y_HAT).with("y", Y), subject, L));
        cases.once(c -> checkValue(SquaredErrors.spread(c), subject));
    }

    private static void checkValue(Case c, Subject subject) {
        checkValue(c, subject, SquaredErrors.loss(c).mean(SquaredErrorMistakes::right));
    }

    private static void checkValue(Case c, Subject subject, double right) {
        LossCase d = SquaredErrors.loss(c);
        SquaredErrorMistakes.columns(SquaredErrorMistakes.in(d.expect(right), d), d)
                .check(d.got(subject.create(Loss.class)::value));
    }

    private static Case draw(Case c) {
        return SquaredErrors.draw(c, c.size("N", "the batch size", 1), c.size("C", "the number of outputs", 1));
    }

    @SymbolCheck(
            order = 2,
            symbol = "dYHat",
            asks = "dŷ = 2/N (ŷ − y)",
            points = 2,
            hints = {
                "The gradient has an entry for each ŷ: how does L change when this one grows?",
                "L holds (ŷ − y)² of this entry, divided by N. What is its derivative with respect to ŷ?",
                "A prediction that is too high has a positive gradient. What is it multiplied by, and what is it divided by?"
            })
    void gradient(Subject subject, Cases cases) {
        cases.each(c -> checkGradient(draw(c), subject));
        cases.once(c -> {
            c.with("yHat", Y_HAT).with("y", Y);
            c.expect("dYHat", GRADIENT).check(subject.create(Loss.class).gradient(c.lend("yHat"), c.lend("y")));
        });
        cases.once(c -> checkGradient(SquaredErrors.spread(c), subject));
        cases.once(c -> checkGradient(SquaredErrors.small(c), subject));
    }

    private static void checkGradient(Case c, Subject subject) {
        new MseCase(c).expectGradient().check(subject.create(Loss.class).gradient(c.lend("yHat"), c.lend("y")));
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            asks = "each call looks at its own arguments only, and leaves the arrays of the caller unchanged",
            points = 1,
            follows = {"L", "dYHat"},
            hints = {
                "Call it with two batches of different sizes: is anything from the first left in the second result?",
                "yHat and y belong to the caller. Sums are local variables, and the gradient is a new array."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> LossState.check(
                c, subject, new MeanSquaredError(), "yHat", "the number of outputs", (prefix, rows, columns) -> {
                    c.matrix(prefix + "yHat", rows, columns);
                    c.matrix(prefix + "y", rows, columns);
                }));
    }
}
