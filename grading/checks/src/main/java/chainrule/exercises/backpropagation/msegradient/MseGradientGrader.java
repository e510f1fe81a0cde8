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

/** Checks the mean squared error: value, gradient, and that nothing is kept from call to call. */
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
        cases.each(c -> {
            draw(c);
            checkValue(c, subject, loss(c).mean(SquaredErrorMistakes::right));
        });
        cases.once(c -> {
            c.given("yHat", Y_HAT);
            c.given("y", Y);
            checkValue(c, subject, L);
        });
        cases.once(c -> {
            spread(c);
            checkValue(c, subject, loss(c).mean(SquaredErrorMistakes::right));
        });
    }

    private static void checkValue(Case c, Subject subject, double right) {
        LossCase d = loss(c);
        SquaredErrorMistakes.columns(SquaredErrorMistakes.in(d.expect(right), d), d)
                .check(d.got(subject.create(Loss.class)::value));
    }

    private static LossCase loss(Case c) {
        return new LossCase(c, "yHat", SquaredErrorMistakes::right);
    }

    private static void draw(Case c) {
        SquaredErrors.draw(c, c.size("N", "the batch size", 1), c.size("C", "the number of outputs", 1));
    }

    /** Errors of all sizes: what is cut off or rounded shows here. */
    private static void spread(Case c) {
        c.spread("yHat", 4, 3, 400);
        c.spread("y", 4, 3, 400);
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
        cases.each(c -> {
            draw(c);
            checkGradient(c, subject);
        });
        cases.once(c -> {
            c.given("yHat", Y_HAT);
            c.given("y", Y);
            c.expect("dYHat", GRADIENT).check(subject.create(Loss.class).gradient(c.lend("yHat"), c.lend("y")));
        });
        cases.once(c -> {
            spread(c);
            checkGradient(c, subject);
        });
        cases.once(c -> {
            c.given("yHat", new double[][] {{0.25, 1}, {-0.5, 2}});
            c.given("y", new double[][] {{0.2503, 1.0004}, {-0.5002, 1.9999}});
            checkGradient(c, subject);
        });
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
                "Call it with two batches of different sizes: is something of the first left in the second result?",
                "yHat and y belong to the caller. Sums are local variables, and the gradient is a new array."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            int n = c.size("N", "the batch size", 1);
            int outputs = c.size("C", "the number of outputs");
            int n2 = c.size("N₂", "the size of the last batch");
            int outputs2 = c.size("C₂", "the number of outputs of the last batch");
            LossState.check(c, subject, new MeanSquaredError(), "yHat", prefix -> {
                boolean last = prefix.equals(LossState.LAST);
                c.matrix(prefix + "yHat", last ? n2 : n, last ? outputs2 : outputs);
                c.matrix(prefix + "y", last ? n2 : n, last ? outputs2 : outputs);
            });
        });
    }
}
