package chainrule.exercises.gradientdescent.momentum;

import chainrule.exercises.gradientdescent.Alone;
import chainrule.exercises.gradientdescent.Descent;
import chainrule.exercises.gradientdescent.GoldenSteps;
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

/** Checks gradient descent with momentum, v ← βv + g, θ ← θ − ηv. */
@Exercise(
        id = "momentum",
        lesson = "05-gradient-descent",
        title = "Bonus: momentum",
        declares = "MyMomentum",
        bonus = true)
final class MomentumGrader {

    private static final double ETA = 0.3;
    private static final double BETA = 0.8;
    private static final Rule RIGHT = (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + g);

    @Checks(
            order = 1,
            symbol = "W",
            asks = "two steps: v ← βv + g, then θ ← θ − ηv",
            points = 1,
            hints = {"v starts at 0. What is βv + g at the first step, and at the second?"})
    void twoSteps(Subject subject, Cases cases) {
        cases.each(c -> {
            Descent d = new Descent(c);
            alone(c, subject).orShared(() -> {
                Optimizer mine = subject.create(Optimizer.class, ETA, BETA);
                mistakes(d, d.expect("W", 2, RIGHT), "W", 2)
                        .check(d.run(mine, 2).get(0).value());
            });
        });
    }

    @Checks(
            order = 2,
            symbol = "v",
            asks = "three steps: v ← βv + g, θ ← θ − ηv, each parameter with a v of its own",
            points = 1,
            hints = {
                "Keep one array for each parameter, of the shape of its value, made at the first step.",
                "A Map<Parameter, double[][]> or a list in the order of the parameters will do."
            })
    void velocity(Subject subject, Cases cases) {
        cases.each(c -> {
            Descent d = new Descent(c);
            alone(c, subject).orShared(() -> {
                List<Parameter> got = d.run(subject.create(Optimizer.class, ETA, BETA), Descent.STEPS);
                for (Parameter p : got) {
                    d.requireMoved(got, p);
                    mistakes(d, d.expect(p.name(), Descent.STEPS, RIGHT), p.name(), Descent.STEPS)
                            .check(p.value());
                }
            });
        });
        // What torch.optim.SGD(lr=0.1, momentum=0.9) gives.
        cases.once(
                c -> GoldenSteps.check(c, subject.create(Optimizer.class, 0.1, 0.9), "η = 0.1, β = 0.9", 0.559, 1e-9));
    }

    @Checks(
            order = 3,
            symbol = "state",
            asks = "two optimizers share nothing; gradients are only read",
            points = 1,
            hints = {"Is the velocity a static field? Does v share its array with the gradient?"})
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            Descent d = new Descent(c);
            alone(c, subject).require();
            d.requireApart(() -> subject.create(Optimizer.class, ETA, BETA), RIGHT, 1e-9);
        });
    }

    private static Alone alone(Case c, Subject subject) {
        return new Alone(
                c,
                () -> subject.create(Optimizer.class, ETA, BETA),
                () -> subject.create(Optimizer.class, 2 * ETA, BETA / 2));
    }

    private static Comparison mistakes(Descent d, Comparison right, String name, int steps) {
        d.mistake(
                right,
                name,
                steps,
                "update-sign",
                "went with the velocity, uphill. Subtract: θ − ηv.",
                (theta, g, v, t) -> theta + ETA * (v[0] = BETA * v[0] + g));
        d.mistake(
                right,
                name,
                steps,
                "no-memory",
                "forgets v between steps, or β: these are plain gradient steps.",
                (theta, g, v, t) -> theta - ETA * g);
        d.mistake(
                right,
                name,
                steps,
                "averaged-velocity",
                "uses v ← βv + (1 − β)g. That is a convention too, with smaller steps; the lesson's is v ← βv + g.",
                (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + (1 - BETA) * g));
        d.mistake(
                right,
                name,
                steps,
                "beta-ignored",
                "adds up all gradients undiminished: v is multiplied by β first.",
                (theta, g, v, t) -> theta - ETA * (v[0] += g));
        d.mistake(
                right,
                name,
                steps,
                "eta-ignored",
                "takes v as its step. η scales it: θ − ηv.",
                (theta, g, v, t) -> theta - (v[0] = BETA * v[0] + g));
        d.mistake(
                right,
                name,
                steps,
                "eta-twice",
                "has η in v and in the step. Once is enough.",
                (theta, g, v, t) -> theta - ETA * (v[0] = BETA * v[0] + ETA * g));
        d.mistake(
                right,
                name,
                steps,
                "nesterov",
                "looks ahead by one more βv. That is Nesterov's variant; here θ ← θ − ηv.",
                (theta, g, v, t) -> theta - ETA * (g + BETA * (v[0] = BETA * v[0] + g)));
        d.mistake(
                right,
                name,
                steps,
                "old-velocity",
                "steps by the v of before. First v ← βv + g, then θ ← θ − ηv.",
                (theta, g, v, t) -> {
                    double next = theta - ETA * v[0];
                    v[0] = BETA * v[0] + g;
                    return next;
                });
        d.mistake(
                right,
                name,
                steps,
                "beta-on-gradient",
                "multiplies g by β, not v: v grows and grows. v ← βv + g.",
                (theta, g, v, t) -> theta - ETA * (v[0] += BETA * g));
        d.mistake(
                right,
                name,
                steps,
                "beta-on-both",
                "is made with v ← β(v + g). β belongs to v alone: v ← βv + g.",
                (theta, g, v, t) -> theta - ETA * (v[0] = BETA * (v[0] + g)));
        d.mistake(
                right,
                name,
                steps,
                "beta-swapped",
                "is made with v ← (1 − β)v + βg. β says how much of the old v stays: v ← βv + g.",
                (theta, g, v, t) -> theta - ETA * (v[0] = (1 - BETA) * v[0] + BETA * g));
        d.mistake(
                right,
                name,
                steps,
                "beta-on-value",
                "shrinks θ by β at each step. β belongs to v: θ ← θ − ηv.",
                (theta, g, v, t) -> BETA * theta - ETA * (v[0] = BETA * v[0] + g));
        d.mistake(
                right,
                name,
                steps,
                "begun-with-gradient",
                "has a v that begins as the first gradient, and the first step adds g once more. v begins at 0.",
                (theta, g, v, t) -> theta - ETA * (v[0] = BETA * (t == 1 ? g : v[0]) + g));
        return d.oneMemory(right, name, steps, RIGHT, "v");
    }
}
