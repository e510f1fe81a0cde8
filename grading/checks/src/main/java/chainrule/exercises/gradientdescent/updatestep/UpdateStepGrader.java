package chainrule.exercises.gradientdescent.updatestep;

import chainrule.exercises.gradientdescent.Descent;
import chainrule.exercises.gradientdescent.Rule;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Checks;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.grader.Reference;
import chainrule.optim.Optimizer;
import chainrule.subject.Subject;
import chainrule.tensor.Parameter;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;

/** Checks one step of gradient descent, θ ← θ − η ∂L/∂θ. */
@Exercise(
        id = "update-step",
        lesson = "05-gradient-descent",
        title = "One step of gradient descent",
        declares = "MyGradientDescent")
final class UpdateStepGrader {

    private static final double ETA = 0.3;
    private static final Rule RIGHT = (theta, g, memory, t) -> theta - ETA * g;

    @Checks(
            order = 1,
            symbol = "W",
            asks = "W ← W − η dW",
            points = 1,
            hints = {
                "Which way does the loss fall: with the gradient, or against it?",
                "p.value() and p.gradient() have the same shape: go through both with the same i and j.",
                "Change the entries p.value()[i][j] where they stand: a new array that you fill is lost when step ends."
            })
    void weights(Subject subject, Cases cases) {
        cases.each(c -> compare(c, subject, "W", 0));
    }

    @Checks(
            order = 2,
            symbol = "b",
            asks = "b ← b − η db",
            points = 1,
            hints = {"The list holds every parameter of the network: each one takes a step."})
    void biases(Subject subject, Cases cases) {
        cases.each(c -> compare(c, subject, "b", 1));
    }

    private static void compare(Case c, Subject subject, String name, int index) {
        Descent d = new Descent(c);
        List<Parameter> parameters = d.run(subject.create(Optimizer.class, ETA), 1);
        double[][] got = parameters.get(index).value();
        Comparison right = d.expect(name, 1, RIGHT);
        d.requireMoved(parameters, parameters.get(index));
        mistake(
                d,
                right,
                name,
                "update-sign",
                "went with the gradient, uphill. Subtract: θ − η ∂L/∂θ.",
                (v, g) -> v + ETA * g);
        mistake(
                d,
                right,
                name,
                "eta-ignored",
                "took the whole gradient as its step. η scales it: θ − η ∂L/∂θ.",
                (v, g) -> v - g);
        mistake(
                d,
                right,
                name,
                "eta-twice",
                "took η times η times the gradient. Once is enough.",
                (v, g) -> v - ETA * ETA * g);
        mistake(d, right, name, "eta-divides", "divided the gradient by η. η multiplies it.", (v, g) -> v - g / ETA);
        mistake(
                d,
                right,
                name,
                "eta-on-value",
                "is η(θ − ∂L/∂θ): η belongs to the gradient alone.",
                (v, g) -> ETA * (v - g));
        mistake(
                d,
                right,
                name,
                "divided-again",
                "divided the gradient by the number of rows or columns. It holds its mean already: θ − η ∂L/∂θ.",
                (v, g) -> v - ETA * g / got.length);
        mistake(
                d,
                right,
                name,
                "divided-again",
                "divided the gradient by the number of rows or columns. It holds its mean already: θ − η ∂L/∂θ.",
                (v, g) -> v - ETA * g / got[0].length);
        mistake(
                d,
                right,
                name,
                "sign-of-gradient",
                "took only the gradient's sign: every entry moved by η.",
                (v, g) -> v - ETA * Math.signum(g));
        right.check(got);
    }

    /** @param wrong what it makes of a value and its gradient */
    private static void mistake(
            Descent d, Comparison right, String name, String id, String says, DoubleBinaryOperator wrong) {
        d.mistake(right, name, 1, id, says, (theta, g, memory, t) -> wrong.applyAsDouble(theta, g));
    }

    @Checks(
            order = 3,
            symbol = "state",
            asks = "each step uses the gradients of now, with the η of this optimizer, and leaves gradients alone",
            points = 1,
            hints = {"A gradient belongs to backward: an optimizer only reads it."})
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            Descent d = new Descent(c);
            Supplier<Optimizer> fresh = () -> subject.create(Optimizer.class, ETA);
            Reference w = c.reference(d.after("W", 1, RIGHT), () -> w(d.run(fresh.get(), 1)));
            Comparison third = c.expect(
                    "W after step " + Descent.STEPS,
                    w.of(d.after("W", Descent.STEPS, RIGHT), () -> w(d.runEachAfresh(fresh))));
            d.mistake(
                    third,
                    "W",
                    Descent.STEPS,
                    "steps-remembered",
                    "still goes by the gradients of earlier steps. Here every step is its gradient of now, times η.",
                    (theta, g, memory, t) -> theta - ETA * (memory[0] += g));
            third.check(w(d.run(fresh.get(), Descent.STEPS)));
            Optimizer mine = fresh.get();
            Optimizer other = subject.create(Optimizer.class, 2 * ETA);
            sharedEta(c, d, w.first(), mine);
            d.requireApart(fresh, mine, other, RIGHT, 1e-9);
        });
    }

    private static double[][] w(List<Parameter> parameters) {
        return parameters.get(0).value();
    }

    private static void sharedEta(Case c, Descent d, double[][] right, Optimizer mine) {
        Comparison one = c.expect("W after step 1", right);
        d.mistake(
                one,
                "W",
                1,
                "eta-shared",
                "used the η of another optimizer: a static field is shared by all objects. Each needs its own.",
                (theta, g, memory, t) -> theta - 2 * ETA * g);
        one.check(w(d.run(mine, 1)));
    }
}
