package chainrule.exercises.backpropagation.softmaxcrossentropygradient;

import chainrule.exercises.forwardpropagation.SoftmaxFormula;
import chainrule.exercises.lossfunctions.LogitCases;
import chainrule.exercises.lossfunctions.LogitMistakes;
import chainrule.exercises.lossfunctions.LossCase;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.loss.Loss;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Locale;

/** Logits for which exp overflows, underflows, or leaves a probability of 0, from the simplest case to all at once. */
final class StableSoftmax {

    private static final double[] HIGH = {1000, 999, 998};
    private static final double[] LOW = {-1000, -1001, -1002};

    /** So low that half of the first logit is not a valid start for the maximum. */
    private static final double[] LOWER = {-3000, -3001, -3002};

    // What torch.nn.functional.cross_entropy gives: see src/test/golden/backpropagation.py.
    private static final double[][] Z = {{1000, -1000, 0}, {-1000, -1001, -1002}, {0, 1000, 1}};
    private static final double[][] Y = {{0, 1, 0}, {0, 0, 1}, {0, 1, 0}};
    private static final double L = 667.4692019881481;
    private static final double[][] GRADIENT = {
        {0.3333333333333333, -0.3333333333333333, 0},
        {0.2217469852582739, 0.08157615701826587, -0.30332314227653984},
        {0, 0, 0}
    };

    private static final double EXACT = 1e-9;

    /** Wide enough for an ε in the logarithm, which only the last of these checks judges. */
    private static final double TOLERANCE = 1e-5;

    private static final String CUT_OFF =
            "is that of three equal logits, but these are %.0f, %.0f and %.0f: are large logits cut off? Subtract the"
                    + " largest logit of the row instead.";

    private static final String HIDDEN =
            "is 0 for these logits. Is NaN replaced by 0 there? It comes from a division of ∞ by ∞, or 0 by 0: subtract"
                    + " the row's largest logit before exp.";

    private static final String APART =
            "the logits of the row lie far apart, and what is subtracted is not the largest one, so exp is still infinite."
                    + " Subtract the maximum of the row.";

    private StableSoftmax() {}

    static void check(Cases cases, Subject subject) {
        cases.once(c -> finite(
                c,
                subject,
                "softmax-unstable",
                "exp(1000) is infinite in Java, and ∞/∞ is NaN. Subtract the row's largest logit before exp.",
                HIGH));
        cases.once(c -> finite(
                c,
                subject,
                "max-not-found",
                "the largest logit is −3000, exp(−3000) is 0 and 0/0 is NaN. Does your maximum start at 0, or at"
                        + " Double.MIN_VALUE (which is above 0)? Start it at the row's first logit.",
                LOWER));
        cases.once(c -> finite(
                c,
                subject,
                "max-over-batch",
                "with one maximum for the whole batch, exp(−2000) = 0 in the second row. Each row needs its own maximum.",
                HIGH,
                LOW,
                HIGH));
        cases.once(c -> apart(c, subject));
        cases.once(c -> mixed(c, subject));
        cases.each(c -> anyShape(c, subject));
    }

    private static void anyShape(Case c, Subject subject) {
        LogitCases.drawFar(c);
        double[][] y = c.lend("y");
        Loss loss = subject.create(Loss.class);
        double[][] right = Matrices.scale(1.0 / y.length, Matrices.subtract(SoftmaxFormula.of(c.lend("z")), y));
        c.expect("dZ", right).check(loss.gradient(c.lend("z"), y));
        LossCase d = LogitCases.loss(c);
        c.expect("L", d.mean(r -> LogitMistakes.right(r.yHat(), r.y())))
                .within(TOLERANCE)
                .check(d.got(loss::value));
    }

    private static void apart(Case c, Subject subject) {
        c.given("z", LogitCases.apart());
        c.given("y", LogitCases.apartTruth());
        Loss loss = subject.create(Loss.class);
        double[][] dZ = loss.gradient(c.lend("z"), c.lend("y"));
        c.require(isFinite(dZ), "not-the-largest", "Your dZ is not finite for these logits: " + APART);
        double l = loss.value(c.lend("z"), c.lend("y"));
        c.require(Double.isFinite(l), "not-the-largest", "Your L is %s for these logits: %s".formatted(l, APART));
        c.expect("L", Math.log(2) / 2).within(TOLERANCE).check(l);
    }

    private static void finite(Case c, Subject subject, String id, String why, double[]... rows) {
        double[][] y = new double[rows.length][];
        Arrays.fill(y, new double[] {1, 0, 0});
        c.given("z", rows);
        c.given("y", y);
        Loss loss = subject.create(Loss.class);
        double[][] dZ = loss.gradient(c.lend("z"), c.lend("y"));
        c.require(isFinite(dZ), id, "Your dZ is not finite for these logits: " + why);
        double l = loss.value(c.lend("z"), c.lend("y"));
        c.require(Double.isFinite(l), id, "Your L is %s for these logits: %s".formatted(l, why));
        double[] p = {0.66524095577482186, 0.24472847105479764, 0.090030573170380462};
        double[][] right = new double[rows.length][];
        Arrays.fill(right, new double[] {(p[0] - 1) / rows.length, p[1] / rows.length, p[2] / rows.length});
        String cutOff = String.format(Locale.ROOT, CUT_OFF, rows[0][0], rows[0][1], rows[0][2]);
        c.expect("dZ", right)
                .mistake("nan-hidden", HIDDEN, () -> new double[rows.length][3])
                .mistake(
                        "logits-cut-off",
                        cutOff,
                        () -> Matrices.map(Matrices.subtract(y, third(rows.length)), v -> -v / rows.length))
                .check(dZ);
        c.expect("L", -Math.log(p[0]))
                .within(TOLERANCE)
                .mistaken("value-nan-hidden", HIDDEN, () -> 0.0)
                .mistaken("value-cut-off", cutOff, () -> Math.log(3))
                .check(l);
    }

    private static double[][] third(int rows) {
        double[][] third = new double[rows][3];
        Arrays.stream(third).forEach(row -> Arrays.fill(row, 1.0 / 3));
        return third;
    }

    private static void mixed(Case c, Subject subject) {
        c.given("z", Z);
        c.given("y", Y);
        Loss loss = subject.create(Loss.class);
        c.expect("dZ", GRADIENT).check(loss.gradient(c.lend("z"), c.lend("y")));
        double l = loss.value(c.lend("z"), c.lend("y"));
        c.require(
                Double.isFinite(l),
                "log-of-zero",
                ("Your L is %s: softmax is 0 for some class there, log 0 is −∞, and 0 · −∞ is NaN. Take"
                                + " log softmax(z)_c = z_c − max − log Σ exp(z − max), without softmax itself.")
                        .formatted(l));
        c.require(
                l != 0,
                "value-nan-hidden",
                "Your L is 0 for these logits, but softmax is 0 for one of the true classes. Is NaN or infinity replaced by 0? Take"
                        + " log softmax(z)_c = z_c − max − log Σ exp(z − max), without softmax itself.");
        double farther = loss.value(Matrices.scale(1.5, Z), c.lend("y"));
        c.require(
                l >= L * (1 - EXACT) || Math.abs(farther - l) > 1,
                "loss-capped",
                String.format(
                        Locale.ROOT,
                        "Your L is %.4g, and %.4g when all logits are 1.5 times as large; it should be %.4g and grow with"
                                + " them. Is something cut off there, such as a probability that became 0? Take"
                                + " log softmax(z)_c = z_c − max − log Σ exp(z − max), in one step.",
                        l,
                        farther,
                        L));
        c.expect("L", L).within(EXACT).check(l);
    }

    private static boolean isFinite(double[][] a) {
        return a == null
                || Arrays.stream(a)
                        .filter(row -> row != null)
                        .flatMapToDouble(Arrays::stream)
                        .allMatch(Double::isFinite);
    }
}
