package chainrule.exercises.lossfunctions.crossentropyfromlogits;

import chainrule.exercises.lossfunctions.LogitCases;
import chainrule.exercises.lossfunctions.LogitMistakes;
import chainrule.exercises.lossfunctions.LossCase;
import chainrule.exercises.lossfunctions.LossFunction;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Locale;

/** Checks the cross-entropy from logits, first ordinary ones, then logits of ±1000. */
@Exercise(
        id = "cross-entropy-from-logits",
        lesson = "03-loss-functions",
        title = "Cross-entropy from logits, stable",
        declares = "crossEntropyFromLogits")
final class CrossEntropyFromLogitsGrader {

    /** For checks in which the digits do not matter. */
    private static final double TOLERANCE = 1e-5;

    // What PyTorch gives: see src/test/golden/loss_functions.py.
    private static final double[][] Z = {{2, 1, 0}, {-0.5, 0.5, 3}};
    private static final double[][] Y = {{0, 1, 0}, {1, 0, 0}};
    private static final double L = 2.507010034362168;
    private static final double FAR = 1000.7002510483347;
    private static final double FIRST_STEP = 0.4076059644443804; // −log softmax of the first of (2, 1, 0)

    @SymbolCheck(
            order = 1,
            symbol = "L",
            asks = "L = 1/N Σᵢ (log Σₖ e^z_ik − z_it), t the true class",
            points = 3,
            hints = {
                "By hand for z = (2, 1, 0) and y = (0, 1, 0): 2.408 − 1 = 1.408. What does your method give?",
                "For one row: the logarithm of the sum of e^z over all classes, minus the logit of the true class.",
                "Take the mean over the rows: divide by z.length, once, at the end."
            })
    void loss(Subject subject, Cases cases) {
        LossFunction student = subject.method(LossFunction.class);
        cases.each(c -> LogitCases.check(LogitCases.draw(c), student));
        cases.once(c -> LogitCases.check(c.with("z", Z).with("y", Y), student));
        // As a float, e^−0.375 is off by nearly as much as any number can be.
        cases.once(c -> LogitCases.check(
                c.with("z", new double[][] {{0, -0.375}}).with("y", new double[][] {{0, 1}}), student));
        cases.once(c -> witness(c, student));
        LogitCases.large(cases, c -> LogitCases.check(c, student));
    }

    private static void witness(Case c, LossFunction student) {
        LossCase d = LogitCases.loss(c.with("z", Z).with("y", Y));
        c.expect("L", L).within(TOLERANCE).check(d.got(student));
    }

    @SymbolCheck(
            order = 2,
            symbol = "L (logits of ±1000)",
            asks = "the same where e^z is infinite or 0 in Java",
            points = 2,
            follows = {"L"},
            hints = {
                "Java's e^1000 is Infinity, and e^−1000 is 0.",
                "m + log Σₖ e^(zₖ − m) − z_t with m the largest logit of this row: no exponent is above 0, and one is 0.",
                "It does not work to take softmax first and log afterwards: a probability of e^−1000 is 0. Do both at once."
            })
    void far(Subject subject, Cases cases) {
        // What is said of large logits is only true where ordinary ones are right.
        cases.once(c -> LogitCases.ordinary(c, subject.method(LossFunction.class)));
        double[][] z = {{1000, 0, -1000}, {-1000, -1001, -1002}, {0, 1000, 1000}};
        double[][] y = {{0, 0, 1}, {0, 1, 0}, {1, 0, 0}};
        cases.once(c -> {
            LossFunction student = subject.method(LossFunction.class);
            double got = LogitCases.loss(c.with("z", z).with("y", y)).got(student);
            double farther = student.of(Matrices.scale(1.5, z), c.lend("y"));
            c.require(
                    got != 0,
                    "nan-hidden",
                    "Your L is 0 for these logits, although the true classes are far behind. Is NaN or infinity replaced by 0?"
                            + " Do softmax and logarithm in one step: m + log Σ e^(z − m) − z_t.");
            c.require(
                    !(got < FAR && Math.abs(farther - got) < 1),
                    "loss-capped",
                    String.format(
                            Locale.ROOT,
                            "Your L is %.4g, and %.4g when all logits are 1.5 times as large; it should be %.4g and grow with them."
                                    + " Is something cut off there, such as a probability that became 0? Do softmax and logarithm"
                                    + " in one step: m + log Σ e^(z − m) − z_t.",
                            got,
                            farther,
                            FAR));
        });
        far(
                cases,
                subject,
                new double[][] {{1002, 1001, 1000}, {1001, 1000, 999}},
                new double[][] {{1, 0, 0}, {0, 1, 0}},
                FIRST_STEP + 0.5,
                "softmax-unstable",
                "is not finite for logits of 1000: e^1000 is infinite in Java. Subtract each row's largest logit m"
                        + " before exp, and add m after the logarithm.");
        far(
                cases,
                subject,
                // So far that half of the first logit would not do as a beginning.
                new double[][] {{-3000, -3001, -3002}, {-3001, -3002, -3003}},
                new double[][] {{1, 0, 0}, {0, 1, 0}},
                FIRST_STEP + 0.5,
                "max-not-found",
                "is not finite where all logits are far below 0: every e^z became 0, and log 0 is −∞. Does your search"
                        + " for the maximum start at 0, or at Double.MIN_VALUE (which is above 0)? Start it at the row's first logit, or at Double.NEGATIVE_INFINITY.");
        far(
                cases,
                subject,
                new double[][] {{1002, 1001, 1000}, {0, -1, -2}, {-1000, -1001, -1002}},
                new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                FIRST_STEP + 1,
                "max-over-batch",
                "is not finite where another row is far larger: the maximum seems to be taken over more than this row."
                        + " Each row needs its own maximum, so start the search again in each row.");
        far(
                cases,
                subject,
                LogitCases.apart(),
                LogitCases.apartTruth(),
                Math.log(2) / 2,
                "not-the-largest",
                "is not finite where the logits of one row lie far apart: what is subtracted is not the largest logit,"
                        + " so e^744 is still infinite. Subtract the maximum of the row.");
        far(
                cases,
                subject,
                z,
                y,
                FAR,
                "log-of-zero",
                "is not finite where the true class is far behind: its probability became exactly 0, and log 0 is −∞."
                        + " Do softmax and logarithm in one step: m + log Σ e^(z − m) − z_t.");
        cases.each(c -> {
            LogitCases.drawFar(c);
            LossCase d = LogitCases.loss(c);
            c.expect("L", d.mean(r -> LogitMistakes.right(r.yHat(), r.y())))
                    .within(TOLERANCE)
                    .check(d.got(subject.method(LossFunction.class)));
        });
    }

    private static void far(
            Cases cases, Subject subject, double[][] z, double[][] y, double right, String id, String says) {
        cases.once(c -> {
            LossCase d = LogitCases.loss(c.with("z", z).with("y", y));
            c.expect("L", right).notFinite(id, says).within(TOLERANCE).check(d.got(subject.method(LossFunction.class)));
        });
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            asks = "z and y stay as they are, and nothing is kept from call to call",
            points = 1,
            follows = {"L"},
            hints = {
                "The arrays belong to the caller: z[i][k] -= max changes z.",
                "The sum is a variable inside the method, and starts at 0."
            })
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            LogitCases.draw(c, c.size("N", "the batch size", 1), c.size("C", "the number of classes"));
            LogitCases.loss(c).state(subject.method(LossFunction.class), "crossEntropyFromLogits", TOLERANCE);
        });
    }
}
