package chainrule.exercises.lossfunctions.mse;

import chainrule.exercises.lossfunctions.LossFunction;
import chainrule.exercises.lossfunctions.SquaredErrorMistakes;
import chainrule.exercises.lossfunctions.SquaredErrors;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;

/** Checks the mean squared error: with one output, with several outputs, and that no call affects another. */
@Exercise(id = "mse", lesson = "03-loss-functions", title = "The mean squared error", declares = "mse")
final class MseGrader {

    // What PyTorch gives: see src/test/golden/loss_functions.py.
    private static final double[][] Y_HAT = {{3.5, -1}, {1, 0.25}, {-0.5, 2}};
    private static final double[][] Y = {{3, -0.5}, {2, 0.75}, {1, 2.25}};
    private static final double L = 1.3541666666666667;

    @SymbolCheck(
            order = 1,
            symbol = "L (one output)",
            asks = "L = 1/N Σᵢ (ŷᵢ − yᵢ)²",
            points = 1,
            hints = {
                "By hand for ŷ = (3.5, 1) and y = (3, 2): 0.625. What does your method give for {{3.5}, {1}} and {{3}, {2}}?",
                "Square each difference, add up, divide the sum by the number of rows."
            })
    void oneOutput(Subject subject, Cases cases) {
        LossFunction student = subject.method(LossFunction.class);
        cases.each(c -> check(SquaredErrors.draw(c, c.size("N", "the batch size", 1), 1), student));
        cases.once(c -> check(
                c.with("yHat", new double[][] {{3.5}, {1}}).with("y", new double[][] {{3}, {2}}), student, 0.625));
    }

    @SymbolCheck(
            order = 2,
            symbol = "L (several outputs)",
            asks = "L = 1/N Σᵢ Σ_c (ŷ_ic − y_ic)²",
            points = 2,
            hints = {
                "Two loops: over the rows and, within a row, over its columns. All squares go into one sum.",
                "N is the number of rows, yHat.length, however many columns there are."
            })
    void severalOutputs(Subject subject, Cases cases) {
        LossFunction student = subject.method(LossFunction.class);
        cases.each(c -> check(draw(c, 2), student));
        cases.once(c -> check(c.with("yHat", Y_HAT).with("y", Y), student, L));
        cases.once(c -> check(SquaredErrors.spread(c), student));
        cases.once(c -> check(SquaredErrors.small(c), student));
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            asks = "yHat and y stay as they are, and nothing is kept from call to call",
            points = 1,
            follows = {"L (one output)", "L (several outputs)"},
            hints = {
                "The arrays belong to the caller, and yHat[i][j] -= y[i][j] changes them.",
                "The sum is a variable inside the method, and starts at 0."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> SquaredErrors.loss(draw(c, 3)).state(subject.method(LossFunction.class), "mse", 1e-9));
    }

    /** @param least the number of outputs in one case; all others have 3 or more */
    private static Case draw(Case c, int least) {
        int n = c.size("N", "the batch size", 1);
        return SquaredErrors.draw(c, n, c.size("outputs", "the number of outputs", least));
    }

    private static void check(Case c, LossFunction student) {
        check(c, student, SquaredErrors.loss(c).mean(SquaredErrorMistakes::right));
    }

    private static void check(Case c, LossFunction student, double right) {
        Comparison comparison = SquaredErrorMistakes.in(SquaredErrors.loss(c).expect(right), SquaredErrors.loss(c));
        if (c.lend("y")[0].length > 1) {
            SquaredErrorMistakes.columns(comparison, SquaredErrors.loss(c));
        }
        comparison.check(SquaredErrors.loss(c).got(student));
    }
}
