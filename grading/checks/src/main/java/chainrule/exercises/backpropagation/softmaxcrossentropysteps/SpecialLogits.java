package chainrule.exercises.backpropagation.softmaxcrossentropysteps;

import chainrule.grader.Case;
import chainrule.subject.StudentException;
import java.util.Arrays;
import java.util.Locale;

/** Allowed logits that are rarely drawn: as far apart as possible, or two of a row that are equally large. */
final class SpecialLogits {

    private static final double MOST = 10;

    /** A p that is larger by this much is a different number. */
    private static final double APART = 1 + 1e-9;

    private SpecialLogits() {}

    /** The true class of the first row is by far not the most likely one. */
    static void wide(Case c, SoftmaxSteps student, StepGradient g) {
        StepCase.draw(c);
        double[][] z = c.lend("z");
        double[][] y = c.lend("y");
        z[0][0] = MOST;
        z[0][1] = -MOST;
        Arrays.fill(y[0], 0);
        y[0][1] = 1;
        StepCase d = new StepCase(c.with("z", z).with("y", y), student);
        if (g == StepGradient.DP) {
            requireDividedByP(c, d);
        }
        d.expect(g).check(d.got(g));
    }

    private static void requireDividedByP(Case c, StepCase d) {
        double[][] dp = d.got(StepGradient.DP);
        if (dp == null || dp[0] == null || dp[0].length < 2) {
            return;
        }
        double p = d.chain.p[0][1];
        double divisor = d.right(StepGradient.DL)[0][1] / dp[0][1];
        c.require(
                !Double.isFinite(divisor) || divisor <= p * APART,
                "p-kept-from-zero",
                String.format(
                        Locale.ROOT,
                        "Your dp at [0][1] is dl divided by %.9g, and p is %.9g there. Is something added to p, or does p become no smaller"
                                + " than some bound? Divide by p as it is: with logits between −10 and 10 it is never 0.",
                        divisor,
                        p));
    }

    /** Two logits of the first row are the largest, so dm may go to either. */
    static void tie(Case c, SoftmaxSteps student) {
        StepCase.draw(c);
        double[][] z = c.lend("z");
        z[0][0] = Math.ceil(Arrays.stream(z[0]).max().orElseThrow()) + 1;
        z[0][1] = z[0][0];
        c.given("z", z);
        try {
            new StepCase(c, student).require(StepGradient.DZ);
        } catch (StudentException e) {
            c.require(e.getClass() != StudentException.class || e.notWritten() || e.isLast(), "tie-throws", threw(e));
            throw e;
        }
    }

    private static String threw(StudentException e) {
        return "Your code threw %s%s where the largest logit of a row occurs twice. Choose one of the two, such as the first, and send dm to it."
                .formatted(
                        e.type(),
                        e.frames().isEmpty() ? "" : " in " + e.frames().get(0));
    }
}
