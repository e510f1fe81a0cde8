package chainrule.exercises.gradientdescent.adam;

import chainrule.exercises.gradientdescent.Descent;
import chainrule.exercises.gradientdescent.Rule;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.optim.Optimizer;
import chainrule.subject.Subject;
import chainrule.tensor.Parameter;
import java.util.List;

/** Checks Adam, θ ← θ − η m̂ / (√ŝ + ε). */
@Exercise(id = "adam", lesson = "05-gradient-descent", title = "Bonus: Adam", declares = "MyAdam", bonus = true)
final class AdamGrader {

    private static final double ETA = 0.3;
    private static final double B1 = 0.9;
    private static final double B2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final Rule RIGHT = (theta, g, memory, t) -> {
        remember(memory, g);
        return theta - ETA * mean(memory, t) / (Math.sqrt(square(memory, t)) + EPSILON);
    };
    // Where ε stands, inside the root, beside it or after the correction, is left to choice: 32 ε against
    // a gradient of 0.05 shows below this tolerance, and no mistake does.
    private static final double TOLERANCE = 1e-4;

    private static void remember(double[] memory, double g) {
        memory[0] = B1 * memory[0] + (1 - B1) * g;
        memory[1] = B2 * memory[1] + (1 - B2) * g * g;
    }

    private static double mean(double[] memory, int t) {
        return memory[0] / (1 - Math.pow(B1, t));
    }

    private static double square(double[] memory, int t) {
        return memory[1] / (1 - Math.pow(B2, t));
    }

    @Checks(
            order = 1,
            symbol = "W after one step",
            asks = "the first step is η in each entry, against the sign of the gradient",
            points = 1,
            hints = {"At t = 1 the corrections turn m into g and s into g². What is left of g/√g²?"})
    void firstStep(Subject subject, Cases cases) {
        cases.each(c -> {
            Descent d = new Descent(c);
            Optimizer mine = subject.create(Optimizer.class, ETA);
            mistakes(d, d.expect("W", 1, RIGHT), "W", 1)
                    .check(d.run(mine, 1).get(0).value());
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
            List<Parameter> got = d.run(subject.create(Optimizer.class, ETA), Descent.STEPS);
            for (Parameter p : got) {
                Comparison right = mistakes(d, d.expect(p.name(), Descent.STEPS, RIGHT), p.name(), Descent.STEPS);
                int first = "W".equals(p.name()) ? -1 : 0;
                d.mistake(
                        right,
                        p.name(),
                        Descent.STEPS,
                        "t-per-parameter",
                        "counts t once for each parameter. t is the number of the step, the same for all of them.",
                        corrected((t) -> 2 * t + first));
                right.check(p.value());
            }
        });
        cases.once(c -> fixed(c, subject));
    }

    @Checks(
            order = 3,
            symbol = "state",
            asks = "two optimizers share nothing; gradients are only read",
            points = 1,
            hints = {"Is m, s or t a static field?"})
    void state(Subject subject, Cases cases) {
        cases.each(c -> new Descent(c).requireApart(() -> subject.create(Optimizer.class, ETA), RIGHT, TOLERANCE));
    }

    /** The value is that of torch.optim.Adam(lr=0.1). */
    private static void fixed(Case c, Subject subject) {
        Optimizer mine = subject.create(Optimizer.class, 0.1);
        Parameter p = new Parameter("θ", new double[][] {{0.5}});
        for (double g : new double[] {1, -2, 0.5}) {
            p.setGradient(new double[][] {{g}});
            mine.step(List.of(p));
        }
        c.expect("θ from 0.5, after gradients 1, −2, 0.5 with η = 0.1", 0.45027941967382146)
                .within(TOLERANCE)
                .check(p.value()[0][0]);
    }

    private interface Counter {
        int of(int t);
    }

    private static Rule corrected(Counter counter) {
        return (theta, g, memory, t) -> {
            remember(memory, g);
            int wrong = counter.of(t);
            return theta - ETA * mean(memory, wrong) / Math.sqrt(square(memory, wrong));
        };
    }

    private interface Quotient {
        double of(double m, double s, double mHat, double sHat);
    }

    private static Rule stepped(Quotient quotient) {
        return (theta, g, memory, t) -> {
            remember(memory, g);
            return theta - quotient.of(memory[0], memory[1], mean(memory, t), square(memory, t));
        };
    }

    /** Without ε, which shows less than the tolerance. */
    private static Comparison mistakes(Descent d, Comparison right, String name, int n) {
        d.mistake(
                right,
                name,
                n,
                "update-sign",
                "went uphill. Subtract: θ − η m̂/(√ŝ + ε).",
                stepped((m, s, mHat, sHat) -> -ETA * mHat / Math.sqrt(sHat)));
        d.mistake(
                right,
                name,
                n,
                "no-bias-correction",
                "uses m and s as they are. Both start at 0 and are too small at"
                        + " first: divide by 1 − β₁ᵗ and 1 − β₂ᵗ.",
                stepped((m, s, mHat, sHat) -> ETA * m / Math.sqrt(s)));
        d.mistake(
                right,
                name,
                n,
                "m-not-corrected",
                "corrects s alone. m starts at 0 too: divide it by 1 − β₁ᵗ.",
                stepped((m, s, mHat, sHat) -> ETA * m / Math.sqrt(sHat)));
        d.mistake(
                right,
                name,
                n,
                "s-not-corrected",
                "corrects m alone. s starts at 0 too: divide it by 1 − β₂ᵗ.",
                stepped((m, s, mHat, sHat) -> ETA * mHat / Math.sqrt(s)));
        d.mistake(
                right,
                name,
                n,
                "no-square-root",
                "divides by ŝ itself. ŝ is a mean of squares: take its root.",
                stepped((m, s, mHat, sHat) -> ETA * mHat / sHat));
        d.mistake(
                right,
                name,
                n,
                "no-second-moment",
                "does not divide by √ŝ: that is momentum, not Adam.",
                stepped((m, s, mHat, sHat) -> ETA * mHat));
        d.mistake(
                right,
                name,
                n,
                "eta-ignored",
                "has a step of about 1 in each entry: η scales it.",
                stepped((m, s, mHat, sHat) -> mHat / Math.sqrt(sHat)));
        d.mistake(
                right,
                name,
                n,
                "t-stuck",
                "corrects every step as if it were the first: t grows by one each step.",
                corrected(t -> 1));
        d.mistake(
                right,
                name,
                n,
                "t-one-ahead",
                "counts steps one too high: the first step has t = 1.",
                corrected(t -> t + 1));
        d.mistake(
                right,
                name,
                n,
                "no-memory",
                "forgets m and s between steps: each is an average over all steps.",
                (theta, g, memory, t) -> theta - ETA * g / Math.abs(g));
        d.mistake(
                right,
                name,
                n,
                "betas-swapped",
                "has β₁ and β₂ the wrong way round: m forgets fast (0.9), s slowly" + " (0.999).",
                (theta, g, memory, t) -> {
                    memory[0] = B2 * memory[0] + (1 - B2) * g;
                    memory[1] = B1 * memory[1] + (1 - B1) * g * g;
                    double mHat = memory[0] / (1 - Math.pow(B2, t));
                    return theta - ETA * mHat / Math.sqrt(memory[1] / (1 - Math.pow(B1, t)));
                });
        return d.oneMemory(right, name, n, RIGHT, "m and s").within(TOLERANCE);
    }
}
