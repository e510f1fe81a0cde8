package chainrule.exercises.gradientdescent.adam;

import static chainrule.exercises.gradientdescent.adam.AdamRule.ETA;
import static chainrule.exercises.gradientdescent.adam.AdamRule.OTHER_ETA;
import static chainrule.exercises.gradientdescent.adam.AdamRule.RIGHT;

import chainrule.exercises.gradientdescent.GoldenSteps;
import chainrule.exercises.gradientdescent.GradientKind;
import chainrule.exercises.gradientdescent.OptimizerCase;
import chainrule.exercises.gradientdescent.OptimizerIndependence;
import chainrule.exercises.gradientdescent.OptimizerTrial;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.FailedCheck;
import chainrule.grader.SymbolCheck;
import chainrule.optim.Optimizer;
import chainrule.subject.Subject;
import java.util.List;
import java.util.Optional;

/** Checks Adam, θ ← θ − η m̂ / (√ŝ + ε). */
@Exercise(id = "adam", lesson = "05-gradient-descent", title = "Bonus: Adam", declares = "MyAdam", bonus = true)
final class AdamGrader {

    @SymbolCheck(
            order = 1,
            symbol = "W after one step",
            asks = "the first step is η in each entry, against the sign of the gradient",
            points = 1,
            hints = {"At t = 1 the corrections turn m into g and s into g². What is left of g/√g²?"})
    void firstStep(Subject subject, Cases cases) {
        OptimizerTrial trial = trial(subject);
        cases.each(c -> {
            OptimizerCase d = new OptimizerCase(c, GradientKind.SMALL);
            alone(c, subject).orShared(() -> compare(c, d, trial, OptimizerCase.WEIGHTS, false));
        });
    }

    @SymbolCheck(
            order = 2,
            symbol = "m, s, t",
            asks = "three steps: m, s and the number of the step are kept and corrected",
            follows = {"W after one step"},
            points = 1,
            hints = {
                "m and s belong to a parameter: an array for each, of the shape of its value.",
                "t counts calls of step, not parameters."
            })
    void threeSteps(Subject subject, Cases cases) {
        OptimizerTrial trial = trial(subject);
        cases.each(c -> {
            OptimizerCase d = new OptimizerCase(c, GradientKind.SMALL);
            alone(c, subject).orShared(() -> compare(c, d, trial, OptimizerCase.ALL, true));
        });
        // What torch.optim.Adam(lr=0.1) gives.
        golden(subject, cases, GoldenSteps.MIXED, 0.45027941967382146);
        golden(subject, cases, GoldenSteps.GROWING, 0.19950290004045965);
    }

    private static void golden(Subject subject, Cases cases, GoldenSteps steps, double right) {
        cases.once(c -> steps.check(c, subject.create(Optimizer.class, 0.1), "η = 0.1", right, 1e-6));
    }

    private static OptimizerTrial trial(Subject subject) {
        return new OptimizerTrial(() -> subject.create(Optimizer.class, ETA), RIGHT, AdamSlips.ALL)
                .whateverEta(() -> subject.create(Optimizer.class, OTHER_ETA));
    }

    /**
     * One step gives the same numbers for many mistakes, so the check always takes further steps to tell them apart.
     */
    private static void compare(Case c, OptimizerCase d, OptimizerTrial trial, List<Integer> places, boolean further) {
        Optional<FailedCheck> first = failure(() -> compare(c, d, trial, 1, OptimizerCase.WEIGHTS));
        Optional<FailedCheck> last = failure(() -> compare(c, d, trial, OptimizerCase.STEPS, places));
        first.or(() -> further ? last : Optional.empty()).ifPresent(f -> {
            throw f;
        });
    }

    private static Optional<FailedCheck> failure(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (FailedCheck e) {
            return Optional.of(e);
        }
    }

    private static void compare(Case c, OptimizerCase d, OptimizerTrial trial, int steps, List<Integer> places) {
        trial.compare(d, steps, places, (comparison, k, got) -> NanSlips.require(c, d, k, steps, got));
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            asks = "two optimizers share nothing, and gradients are only read",
            follows = {"W after one step", "m, s, t"},
            points = 1,
            hints = {"Is m, s or t a static field?"})
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            alone(c, subject).require();
            new OptimizerCase(c, GradientKind.DEAD).requireApart(() -> subject.create(Optimizer.class, ETA), RIGHT);
        });
    }

    private static OptimizerIndependence alone(Case c, Subject subject) {
        return new OptimizerIndependence(
                c, () -> subject.create(Optimizer.class, ETA), () -> subject.create(Optimizer.class, OTHER_ETA));
    }
}
