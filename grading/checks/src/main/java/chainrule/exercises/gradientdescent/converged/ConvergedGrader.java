package chainrule.exercises.gradientdescent.converged;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Exercise;
import chainrule.subject.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a convergence criterion on many curves; a wrong one answers as its mistake does, curve by curve. */
@Exercise(id = "converged", lesson = "05-gradient-descent", title = "A convergence criterion", declares = "converged")
final class ConvergedGrader {

    /** So many curves tell any two of the mistakes apart. */
    private static final int MANY = 600;

    private static final Map<String, String> SAYS = new LinkedHashMap<>();
    private static final Map<String, Converged> MISTAKES = new LinkedHashMap<>();

    private static void mistake(String id, Converged wrong, String says) {
        SAYS.put(id, says);
        MISTAKES.put(id, wrong);
    }

    static {
        mistake("answer-inverted", (l, t, p) -> !Criteria.right(l, t, p), "the opposite: true means stop.");
        mistake("always-true", (l, t, p) -> true, "true whatever the losses are.");
        mistake("always-false", (l, t, p) -> false, "false whatever the losses are.");
        mistake(
                "no-guard",
                Criteria::withoutGuard,
                "true when there are no more than patience losses. It is too early to judge: false.");
        mistake("patience-ignored", (l, t, p) -> Criteria.right(l, t, 1), "as if patience were 1.");
        mistake("patience-off-by-one", (l, t, p) -> Criteria.right(l, t, p + 1), "as if patience were one more.");
        mistake(
                "patience-one-less",
                (l, t, p) -> p > 1 && Criteria.right(l, t, p - 1),
                "as if patience were one less.");
        mistake(
                "last-two-only",
                Criteria::lastTwo,
                "by the last two losses alone. One small step is no end: look at the" + " last patience losses.");
        mistake(
                "last-loss-only",
                Criteria::lastOnly,
                "by the last loss alone; any of the last patience losses may be the" + " better one.");
        mistake(
                "each-step-small",
                Criteria::eachStep,
                "by the steps from loss to loss. Many small steps add up: compare" + " with the best loss before.");
        mistake(
                "each-step-absolute",
                Criteria::eachStepAbsolute,
                "by the steps from loss to loss, up or down. Compare with the best loss before the last patience ones;"
                        + " rising is no improvement.");
        mistake(
                "from-loss-before",
                Criteria::fromLossBefore,
                "by the one loss before the last patience ones. Compare with" + " the best of all before them.");
        mistake(
                "from-first-loss",
                Criteria::fromFirst,
                "by the very first loss. Compare with the best before the last" + " patience ones.");
        mistake(
                "any-instead-of-all",
                Criteria::anyNot,
                "true as soon as one of the last losses is no better. None of them" + " may be better.");
        mistake(
                "absolute-difference",
                Criteria::absolute,
                "false when the loss rises. Rising is no improvement: only what" + " lies below the best counts.");
        mistake("tolerance-ignored", (l, t, p) -> Criteria.right(l, 0, p), "as if tolerance were 0: tiny gains count.");
        mistake(
                "length-only",
                (l, t, p) -> l.length > p,
                "true whenever there are more than patience losses. Does best begin at +∞, and hold the losses before the"
                        + " last patience ones alone?");
        mistake("largest-for-best", Criteria::largest, "by the largest losses. The best loss is the smallest.");
        mistake(
                "difference-turned-round",
                Criteria::turnedRound,
                "the wrong way round: it looks whether the loss rises by more than the tolerance, not whether it falls.");
        mistake(
                "tolerance-relative",
                Criteria::relative,
                "as if the tolerance were a share of the best loss. It is subtracted as it is.");
        mistake(
                "one-loss-left-out",
                Criteria::oneLeftOut,
                "without the last of the losses before: its loop ends one too early.");
        mistake("mean-of-the-last", Criteria::meanOfLast, "by the mean of the last losses. Their best one counts.");
        mistake(
                "held-before",
                Criteria::heldBefore,
                "true for good once patience ran out somewhere on the way. Only the last patience losses are asked about.");
        mistake("tolerance-inverted", (l, t, p) -> Criteria.right(l, -t, p), "as if tolerance were negative.");
    }

    @Checks(
            order = 1,
            symbol = "stop",
            asks = "on curves to be read by eye: falling, flat, rising, and too short to tell",
            points = 2,
            hints = {
                "How many losses must there be before you can judge?",
                "best = the smallest of the losses before the last patience ones."
            })
    void byEye(Subject subject, Cases cases) {
        cases.once(c -> {
            Converged student = subject.method(Converged.class);
            ask(c, student, false, "losses fall by 0.1 each time", 0.01, 2, 0.5, 0.4, 0.3, 0.2);
            ask(c, student, true, "the last three losses are flat", 0.01, 2, 0.5, 0.3, 0.2, 0.2, 0.2);
            ask(c, student, true, "losses rise", 0.01, 2, 0.5, 0.2, 0.3, 0.4);
            ask(c, student, false, "there are only as many losses as patience", 0.01, 3, 0.2, 0.2, 0.2);
            ask(c, student, false, "there is one loss", 0.01, 1, 0.2);
            ask(c, student, true, "the gain, 0.005, is within the tolerance", 0.01, 1, 0.2, 0.195);
            ask(c, student, false, "the gain came first, then a loss that is worse", 0.01, 2, 0.5, 0.4, 0.45);
        });
    }

    private static void ask(
            Case c, Converged student, boolean right, String why, double tolerance, int patience, double... losses) {
        boolean got = student.test(losses.clone(), tolerance, patience);
        if (got != right) {
            Curve curve = new Curve(losses, tolerance, patience);
            throw wrong(c, curve, right, why, matching(student, curves(c, MANY)));
        }
    }

    /** Never returns: the wrong answer on one curve, and the mistake that gives it on all of them. */
    private static IllegalStateException wrong(
            Case c, Curve curve, boolean right, String why, Optional<String> mistake) {
        String message = "Your converged(%s, %s, %d) is %s; it should be %s: %s."
                .formatted(Arrays.toString(curve.losses), curve.tolerance, curve.patience, !right, right, why);
        if (mistake.isPresent()) {
            c.require(false, mistake.get(), message + " It answers " + SAYS.get(mistake.get()));
        }
        c.require(false, message);
        return new IllegalStateException("a failed check ends here");
    }

    private record Curve(double[] losses, double tolerance, int patience) {}

    @Checks(
            order = 2,
            symbol = "all curves",
            asks = "true if none of the last patience losses is more than tolerance below the best before them",
            points = 2,
            hints = {
                "A loss may rise for a while and then fall below the best: patience waits for that.",
                "Best before, against best of the last patience ones: one subtraction, one comparison."
            })
    void onMany(Subject subject, Cases cases) {
        cases.few(c -> {
            Converged student = subject.method(Converged.class);
            List<Curve> curves = curves(c, 120);
            for (Curve curve : curves) {
                double[] lent = curve.losses.clone();
                boolean got = student.test(lent, curve.tolerance, curve.patience);
                c.require(
                        Arrays.equals(lent, curve.losses),
                        "input-changed",
                        "Your converged changed the array of losses, which belongs to the caller: sort or shorten a copy.");
                boolean right = Criteria.right(curve.losses, curve.tolerance, curve.patience);
                if (got != right) {
                    String why = "best before the last %d against the best of them".formatted(curve.patience);
                    throw wrong(c, curve, right, why, matching(student, curves(c, MANY)));
                }
            }
        });
    }

    /** Losses with one decimal: no difference of two, or of means of up to four, is near a tolerance. */
    private static List<Curve> curves(Case c, int n) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] losses = new double[1 + c.below(9)];
            int trend = c.below(3) - 1;
            // Above 1 and below, so that a share of the loss and the tolerance itself differ.
            int level = 5 + 10 * c.below(2);
            for (int e = 0; e < losses.length; e++) {
                losses[e] = (level + c.below(4) + trend * e / 2) / 10.0;
            }
            curves.add(new Curve(losses, new double[] {0.07, 0.13}[c.below(2)], 1 + c.below(4)));
        }
        return curves;
    }

    /** The mistake that answers as the student does on every curve. */
    private static Optional<String> matching(Converged student, List<Curve> curves) {
        List<Boolean> answers = answers(student, curves);
        return MISTAKES.entrySet().stream()
                .filter(m -> answers(m.getValue(), curves).equals(answers))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<Boolean> answers(Converged criterion, List<Curve> curves) {
        return curves.stream()
                .map(k -> criterion.test(k.losses.clone(), k.tolerance, k.patience))
                .toList();
    }
}
