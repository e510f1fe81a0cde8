package chainrule.exercises.backpropagation.softmaxcrossentropygradient;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.loss.Loss;
import chainrule.subject.Subject;
import java.util.Arrays;

/** Logits where exp overflows, underflows, or leaves a probability of 0, from the simplest case to all at once. */
final class StableSoftmax {

    private static final double[] HIGH = {1000, 999, 998};
    private static final double[] LOW = {-1000, -1001, -1002};

    // What torch.nn.functional.cross_entropy gives: see src/test/golden/backpropagation.py.
    private static final double[][] Z = {{1000, -1000, 0}, {-1000, -1001, -1002}, {0, 1000, 1}};
    private static final double[][] Y = {{0, 1, 0}, {0, 0, 1}, {0, 1, 0}};
    private static final double L = 667.4692019881481;
    private static final double[][] GRADIENT = {
        {0.3333333333333333, -0.3333333333333333, 0},
        {0.2217469852582739, 0.08157615701826587, -0.30332314227653984},
        {0, 0, 0}
    };

    /** What p + ε under the logarithm leaves of L, for the largest ε in use, 1e-5. */
    private static final double CLIPPED = 3;

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
                "the largest logit is −1000, exp(−1000) is 0 and 0/0 is NaN. Does your maximum start at 0, or at"
                        + " Double.MIN_VALUE (which is above 0)? Start it at the row's first logit.",
                LOW));
        cases.once(c -> finite(
                c,
                subject,
                "max-over-batch",
                "one maximum for the whole batch leaves exp(−2000) = 0 in the second row. Each row has its own.",
                HIGH,
                LOW,
                HIGH));
        cases.once(c -> mixed(c, subject));
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
        c.expect("dZ", right).check(dZ);
        c.expect("L", -Math.log(p[0])).within(SoftmaxCase.TOLERANCE).check(l);
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
        if (l < CLIPPED || l > L) {
            c.expect("L", L).within(SoftmaxCase.TOLERANCE).check(l);
        }
    }

    private static boolean isFinite(double[][] a) {
        return a == null
                || Arrays.stream(a)
                        .filter(row -> row != null)
                        .flatMapToDouble(Arrays::stream)
                        .allMatch(Double::isFinite);
    }
}
