package chainrule.exercises.gradientdescent.momentum;

import static chainrule.exercises.gradientdescent.momentum.MomentumSlips.BETA;
import static chainrule.exercises.gradientdescent.momentum.MomentumSlips.ETA;
import static chainrule.exercises.gradientdescent.momentum.MomentumSlips.OTHER_BETA;
import static chainrule.exercises.gradientdescent.momentum.MomentumSlips.OTHER_ETA;
import static chainrule.exercises.gradientdescent.momentum.MomentumSlips.RIGHT;

import chainrule.exercises.gradientdescent.GoldenSteps;
import chainrule.exercises.gradientdescent.GradientKind;
import chainrule.exercises.gradientdescent.OptimizerCase;
import chainrule.exercises.gradientdescent.OptimizerIndependence;
import chainrule.exercises.gradientdescent.OptimizerTrial;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Exercise;
import chainrule.grader.SymbolCheck;
import chainrule.optim.Optimizer;
import chainrule.subject.Subject;
import java.util.List;

/** Checks gradient descent with momentum, v ← βv + g, θ ← θ − ηv. */
@Exercise(
        id = "momentum",
        lesson = "05-gradient-descent",
        title = "Bonus: momentum",
        declares = "MyMomentum",
        bonus = true)
final class MomentumGrader {

    @SymbolCheck(
            order = 1,
            symbol = "W",
            asks = "two steps: v ← βv + g, then θ ← θ − ηv",
            points = 1,
            hints = {"v starts at 0. What is βv + g at the first step, and at the second?"})
    void twoSteps(Subject subject, Cases cases) {
        OptimizerTrial trial = trial(subject);
        cases.each(c -> {
            OptimizerCase d = new OptimizerCase(c, GradientKind.ORDINARY);
            alone(c, subject).orShared(() -> trial.compare(d, 2, OptimizerCase.WEIGHTS, OptimizerTrial.NOTHING));
        });
    }

    @SymbolCheck(
            order = 2,
            symbol = "v",
            asks = "three steps: v ← βv + g, θ ← θ − ηv, each parameter with a v of its own",
            points = 1,
            hints = {
                "Keep one array for each parameter, of the shape of its value, made at the first step.",
                "A Map<Parameter, double[][]> or a list in the order of the parameters will do."
            })
    void velocity(Subject subject, Cases cases) {
        OptimizerTrial trial = trial(subject);
        cases.each(c -> {
            OptimizerCase d = new OptimizerCase(c, GradientKind.ORDINARY);
            alone(c, subject)
                    .orShared(() -> trial.compare(d, OptimizerCase.STEPS, OptimizerCase.ALL, OptimizerTrial.NOTHING));
        });
        // What torch.optim.SGD(lr=0.1, momentum=0.9) gives.
        cases.once(c ->
                GoldenSteps.MIXED.check(c, subject.create(Optimizer.class, 0.1, 0.9), "η = 0.1, β = 0.9", 0.559, 1e-9));
    }

    private static OptimizerTrial trial(Subject subject) {
        return new OptimizerTrial(() -> subject.create(Optimizer.class, ETA, BETA), List.of(RIGHT), MomentumSlips.ALL)
                .whateverEta(() -> subject.create(Optimizer.class, OTHER_ETA, BETA))
                .whatever(
                        "beta-fixed",
                        "is the same whatever β is. Is β used, and is v kept from step to step?",
                        () -> subject.create(Optimizer.class, ETA, OTHER_BETA));
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            asks = "two optimizers share nothing, and gradients are only read",
            follows = {"W", "v"},
            points = 1,
            hints = {"Is the velocity a static field? Does v share its array with the gradient?"})
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            alone(c, subject).require();
            new OptimizerCase(c, GradientKind.DEAD)
                    .requireApart(() -> subject.create(Optimizer.class, ETA, BETA), List.of(RIGHT));
        });
    }

    private static OptimizerIndependence alone(Case c, Subject subject) {
        return new OptimizerIndependence(
                c,
                () -> subject.create(Optimizer.class, ETA, BETA),
                () -> subject.create(Optimizer.class, OTHER_ETA, OTHER_BETA));
    }
}
