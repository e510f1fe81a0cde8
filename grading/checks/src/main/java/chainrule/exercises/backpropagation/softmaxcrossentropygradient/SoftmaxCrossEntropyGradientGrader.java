package chainrule.exercises.backpropagation.softmaxcrossentropygradient;

import chainrule.exercises.backpropagation.LossState;
import chainrule.exercises.lossfunctions.LogitCases;
import chainrule.exercises.lossfunctions.LossFunction;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.loss.Loss;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.subject.Subject;

/** Checks softmax with cross-entropy as one loss: its value, its gradient, and logits of any size. */
@Exercise(
        id = "softmax-cross-entropy-gradient",
        lesson = "04-backpropagation",
        title = "Softmax and cross-entropy in one loss",
        declares = "MySoftmaxCrossEntropy")
final class SoftmaxCrossEntropyGradientGrader {

    // What torch.nn.functional.cross_entropy gives: see src/test/golden/backpropagation.py.
    private static final double[][] Z = {{2, 1, 0}, {-0.5, 0.25, 3}};
    private static final double[][] Y = {{0, 1, 0}, {0, 0, 1}};
    private static final double L = 0.7487805725494935;
    private static final double[][] GRADIENT = {
        {0.3326204778874109, -0.37763576447260117, 0.04501528658519022},
        {0.01379978369503631, 0.029214142311643185, -0.043013926006679526}
    };

    @SymbolCheck(
            order = 1,
            symbol = "L",
            asks = "L = −1/N Σᵢ Σ_c y log softmax(z)",
            points = 1,
            hints = {
                "Take the softmax of each row first, then the logarithm of the entry of the true class.",
                "By hand for z = (2, 1, 0) and class 1: softmax is (0.665, 0.245, 0.090), L = −log 0.245 = 1.408.",
                "Divide by the number of rows, once, and mind the minus."
            })
    void value(Subject subject, Cases cases) {
        LossFunction student = (z, y) -> subject.create(Loss.class).value(z, y);
        cases.each(c -> LogitCases.check(LogitCases.draw(c), student));
        cases.once(c -> {
            LogitCases.check(c.with("z", Z).with("y", Y), student);
            c.expect("L", L).within(1e-5).check(LogitCases.loss(c).got(student));
        });
        LogitCases.large(cases, c -> LogitCases.check(c, student));
    }

    @SymbolCheck(
            order = 2,
            symbol = "dZ",
            asks = "dZ = 1/N (softmax(z) − y)",
            points = 2,
            hints = {
                "Softmax and cross-entropy together have a short derivative: section 7 works it out.",
                "Prediction minus truth. The prediction is softmax(z), not z.",
                "Each row of dZ adds up to 0. Do yours?"
            })
    void gradient(Subject subject, Cases cases) {
        cases.each(c -> checkGradient(LogitCases.draw(c), subject));
        LogitCases.large(cases, c -> checkGradient(c, subject));
        cases.once(c -> {
            c.with("z", Z).with("y", Y);
            c.expect("dZ", GRADIENT).check(subject.create(Loss.class).gradient(c.lend("z"), c.lend("y")));
        });
    }

    private static void checkGradient(Case c, Subject subject) {
        new SoftmaxCase(c).expectGradient().check(subject.create(Loss.class).gradient(c.lend("z"), c.lend("y")));
    }

    @SymbolCheck(
            order = 3,
            symbol = "stable",
            asks = "logits of 1000 and −1000 give numbers: neither ∞ nor NaN",
            points = 1,
            follows = {"L", "dZ"},
            hints = {
                "Math.exp(1000) is infinite, Math.exp(-1000) is 0. Print softmax of (1000, 999, 998).",
                "Softmax stays the same when the same number is subtracted from all logits of a row. Which number makes the largest exp 1?",
                "log softmax(z)_c = z_c − max − log Σ exp(z − max): no logarithm of 0 there."
            })
    void stable(Subject subject, Cases cases) {
        // What is said of large logits is only true where ordinary ones are right.
        cases.once(c -> {
            Loss loss = subject.create(Loss.class);
            LogitCases.ordinary(c, loss::value);
            c.expect("dZ", new SoftmaxCrossEntropy().gradient(c.lend("z"), c.lend("y")))
                    .check(loss.gradient(c.lend("z"), c.lend("y")));
        });
        StableSoftmax.check(cases, subject);
    }

    @SymbolCheck(
            order = 4,
            symbol = "state",
            asks = "each call looks at its own arguments only, and leaves the arrays of the caller unchanged",
            points = 1,
            follows = {"L", "dZ"},
            hints = {
                "Call it with two batches of different sizes: is anything from the first left in the second result?",
                "z and y belong to the caller: subtract the largest logit in an array of your own."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> LossState.check(
                c, subject, new SoftmaxCrossEntropy(), "z", "the number of classes", (prefix, rows, columns) -> {
                    c.matrix(prefix + "z", rows, columns);
                    c.oneHot(prefix + "y", rows, columns);
                }));
    }
}
