package chainrule.exercises.gradientdescent.adam;

import chainrule.exercises.gradientdescent.Alone;
import chainrule.exercises.gradientdescent.Descent;
import chainrule.exercises.gradientdescent.GoldenSteps;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Exercise;
import chainrule.optim.Optimizer;
import chainrule.subject.Subject;
import chainrule.tensor.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/** Checks Adam, θ ← θ − η m̂ / (√ŝ + ε). */
@Exercise(id = "adam", lesson = "05-gradient-descent", title = "Bonus: Adam", declares = "MyAdam", bonus = true)
final class AdamGrader {

    @Checks(
            order = 1,
            symbol = "W after one step",
            asks = "the first step is η in each entry, against the sign of the gradient",
            points = 1,
            hints = {"At t = 1 the corrections turn m into g and s into g². What is left of g/√g²?"})
    void firstStep(Subject subject, Cases cases) {
        cases.each(c -> {
            Descent d = new Descent(c);
            alone(c, subject).orShared(() -> {
                double[][] got = d.run(subject.create(Optimizer.class, AdamMistakes.ETA), 1)
                        .get(0)
                        .value();
                requireNumbers(c, got);
                AdamMistakes.of(d, "W", 1).check(got);
            });
        });
    }

    @Checks(
            order = 2,
            symbol = "m, s, t",
            asks = "three steps: m, s and the number of the step are kept and corrected",
            points = 1,
            hints = {
                "m and s belong to a parameter: an array for each, of the shape of its value.",
                "t counts calls of step, not parameters."
            })
    void threeSteps(Subject subject, Cases cases) {
        cases.each(c -> {
            Descent d = new Descent(c);
            alone(c, subject).orShared(() -> {
                requireNumbers(
                        c,
                        d.run(subject.create(Optimizer.class, AdamMistakes.ETA), 1)
                                .get(0)
                                .value());
                List<Parameter> got = d.run(subject.create(Optimizer.class, AdamMistakes.ETA), Descent.STEPS);
                for (Parameter p : got) {
                    c.require(
                            !all(p.value(), Double::isNaN),
                            "correction-not-a-power",
                            "Your %s is not a number after step %d, and was one after the first: a correction went below 0."
                                            .formatted(p.name(), Descent.STEPS)
                                    + " βᵗ is Math.pow(beta, t), not beta * t.");
                    d.requireMoved(got, p);
                    AdamMistakes.of(d, p.name(), Descent.STEPS).check(p.value());
                }
            });
        });
        // What torch.optim.Adam(lr=0.1) gives.
        cases.once(c -> GoldenSteps.check(
                c, subject.create(Optimizer.class, 0.1), "η = 0.1", 0.45027941967382146, AdamMistakes.TOLERANCE));
    }

    @Checks(
            order = 3,
            symbol = "state",
            asks = "two optimizers share nothing; gradients are only read",
            points = 1,
            hints = {"Is m, s or t a static field?"})
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            alone(c, subject).require();
            new Descent(c)
                    .requireApart(
                            () -> subject.create(Optimizer.class, AdamMistakes.ETA),
                            AdamMistakes.RIGHT,
                            AdamMistakes.TOLERANCE);
        });
    }

    private static Alone alone(Case c, Subject subject) {
        return new Alone(
                c,
                () -> subject.create(Optimizer.class, AdamMistakes.ETA),
                () -> subject.create(Optimizer.class, 2 * AdamMistakes.ETA));
    }

    /** Fails if the first step ends in NaN, which tells its cause: 0/0 is everywhere, √ of a negative number is not. */
    private static void requireNumbers(Case c, double[][] w) {
        c.require(
                !all(w, Double::isNaN),
                "divided-by-zero",
                "Your W after step 1 is not a number: 1 − βᵗ was 0. Count t before you use it, the first step has t = 1;"
                        + " and βᵗ is Math.pow(beta, t), not Math.pow(t, beta).");
        c.require(
                all(w, v -> !Double.isNaN(v)),
                "gradient-not-squared",
                "Your W after step 1 has NaN in some entries: the root of a negative number. s is a mean of g², which is"
                        + " never negative.");
    }

    private static boolean all(double[][] a, DoublePredicate what) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).allMatch(what);
    }
}
