package chainrule.exercises.backpropagation.msegradient;

import chainrule.exercises.backpropagation.LossState;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Exercise;
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

    @Checks(
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
            MseCase d = new MseCase(c);
            d.expectValue().check(subject.create(Loss.class).value(c.lend("yHat"), c.lend("y")));
        });
        cases.once(c -> {
            c.given("yHat", Y_HAT);
            c.given("y", Y);
            c.expect("L", L).check(subject.create(Loss.class).value(c.lend("yHat"), c.lend("y")));
        });
    }

    @Checks(
            order = 2,
            symbol = "dYHat",
            asks = "dŷ = 2/N (ŷ − y)",
            points = 2,
            hints = {
                "The gradient has an entry for each ŷ: how does L change when this one grows?",
                "L holds (ŷ − y)² of this entry, divided by N. What is its derivative with respect to ŷ?",
                "A prediction that is too high has a positive gradient. By what is it multiplied, by what divided?"
            })
    void gradient(Subject subject, Cases cases) {
        cases.each(c -> {
            MseCase d = new MseCase(c);
            d.expectGradient().check(subject.create(Loss.class).gradient(c.lend("yHat"), c.lend("y")));
        });
        cases.once(c -> {
            c.given("yHat", Y_HAT);
            c.given("y", Y);
            c.expect("dYHat", GRADIENT).check(subject.create(Loss.class).gradient(c.lend("yHat"), c.lend("y")));
        });
    }

    @Checks(
            order = 3,
            symbol = "state",
            asks = "each call looks at its own arguments only, and changes no one else's arrays",
            points = 1,
            hints = {
                "Call it with two batches of different sizes: is something of the first left in the second result?",
                "yHat and y belong to the caller. Sums are local variables, and the gradient is a new array."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            int n = c.size("N", "the batch size");
            int outputs = c.size("C", "the number of outputs");
            int n2 = c.size("N₂", "the size of the second batch");
            c.matrix("yHat", n, outputs);
            c.matrix("y", n, outputs);
            c.matrix("second yHat", n2, outputs);
            c.matrix("second y", n2, outputs);
            LossState.check(c, subject, new MeanSquaredError(), "yHat");
        });
    }
}
