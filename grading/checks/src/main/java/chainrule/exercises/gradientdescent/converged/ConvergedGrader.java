package chainrule.exercises.gradientdescent.converged;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.subject.Subject;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a convergence criterion on many curves; a wrong criterion gives the answers of its mistake, curve by curve.
 */
@Exercise(id = "converged", lesson = "05-gradient-descent", title = "A convergence criterion", declares = "converged")
final class ConvergedGrader {

    /** This many curves tell any two of the mistakes apart. */
    private static final int MANY = 600;

    private static final int ASKED = 200;

    @SymbolCheck(
            order = 1,
            symbol = "stop",
            asks = "on curves that you can judge by eye: falling, flat, rising, and too short to tell",
            points = 2,
            hints = {
                "How many losses must there be before you can judge?",
                "best = the smallest of all losses before the last `patience` losses."
            })
    void byEye(Subject subject, Cases cases) {
        cases.once(c -> {
            ConvergenceCriterion student = subject.method(ConvergenceCriterion.class);
            ask(c, student, false, "the losses fall by 0.1 each time", 0.01, 2, 0.5, 0.4, 0.3, 0.2);
            ask(c, student, true, "the last three losses are flat", 0.01, 2, 0.5, 0.3, 0.2, 0.2, 0.2);
            ask(c, student, true, "the losses rise", 0.01, 2, 0.5, 0.2, 0.3, 0.4);
            ask(c, student, false, "there are only as many losses as patience", 0.01, 3, 0.2, 0.2, 0.2);
            ask(c, student, false, "there is one loss", 0.01, 1, 0.2);
            ask(c, student, true, "the gain, 0.005, is within the tolerance", 0.01, 1, 0.2, 0.195);
            ask(c, student, true, "the gain, 0.25, is exactly the tolerance, and not more", 0.25, 1, 0.5, 0.25);
            ask(c, student, false, "there are no losses yet", 0.01, 2);
            ask(c, student, false, "the last loss, 0, is the best by far", 0.01, 1, 0.5, 0.25, 0);
            ask(c, student, true, "the last losses are all 0", 0.01, 2, 0.5, 0, 0, 0);
            ask(c, student, false, "the gain came first, then a loss that is worse", 0.01, 2, 0.5, 0.4, 0.45);
        });
    }

    private static void ask(
            Case c,
            ConvergenceCriterion student,
            boolean right,
            String why,
            double tolerance,
            int patience,
            double... losses) {
        CriterionCase curve = new CriterionCase(losses, tolerance, patience);
        require(c, student, curve, curve.ask(student), right, why);
    }

    /**
     * Fails with the wrong answer on one curve, and with the mistake that gives the student's answers on many curves.
     */
    private static void require(
            Case c, ConvergenceCriterion student, CriterionCase curve, boolean got, boolean right, String why) {
        if (got == right) {
            return;
        }
        String message = "%s gives %s, but it should give %s, because %s.".formatted(curve, got, right, why);
        List<CriterionCase> curves = CriterionCase.draw(c::below, MANY);
        WrongCriterion.of(curves, curves.stream().map(k -> k.ask(student)).toList())
                .ifPresent(w -> c.require(false, w.id(), message + " Your method answers " + w.says()));
        c.require(false, message);
    }

    @SymbolCheck(
            order = 2,
            symbol = "all curves",
            asks = "true if none of the last `patience` losses is more than `tolerance` below the best before them",
            points = 2,
            hints = {
                "A loss may rise for a while and then fall below the best. That is why there is a patience.",
                "Take the best of the last `patience` losses and the best before them: one subtraction and one comparison are enough."
            })
    void onMany(Subject subject, Cases cases) {
        cases.few(c -> {
            ConvergenceCriterion student = subject.method(ConvergenceCriterion.class);
            for (CriterionCase curve : CriterionCase.draw(c::below, ASKED)) {
                double[] lent = curve.losses().clone();
                boolean got = student.test(lent, curve.tolerance(), curve.patience());
                c.require(
                        Arrays.equals(lent, curve.losses()),
                        "input-changed",
                        "Your converged changed the array of losses. It belongs to the caller, so sort or shorten a copy.");
                require(c, student, curve, got, curve.isRight(), curve.why());
            }
        });
    }
}
