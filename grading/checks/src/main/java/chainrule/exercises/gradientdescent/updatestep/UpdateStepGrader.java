package chainrule.exercises.gradientdescent.updatestep;

import static chainrule.exercises.gradientdescent.updatestep.UpdateSlips.ETA;
import static chainrule.exercises.gradientdescent.updatestep.UpdateSlips.OTHER_ETA;
import static chainrule.exercises.gradientdescent.updatestep.UpdateSlips.RIGHT;

import chainrule.exercises.gradientdescent.GradientKind;
import chainrule.exercises.gradientdescent.OptimizerCase;
import chainrule.exercises.gradientdescent.OptimizerTrial;
import chainrule.exercises.gradientdescent.Slip;
import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.grader.Exercise;
import chainrule.grader.LoopExtent;
import chainrule.grader.SymbolCheck;
import chainrule.optim.Optimizer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Checks one step of gradient descent, θ ← θ − η ∂L/∂θ. */
@Exercise(
        id = "update-step",
        lesson = "05-gradient-descent",
        title = "One step of gradient descent",
        declares = "MyGradientDescent")
final class UpdateStepGrader {

    @SymbolCheck(
            order = 1,
            symbol = "W",
            asks = "W ← W − η dW",
            points = 1,
            hints = {
                "Which way does the loss fall: with the gradient, or against it?",
                "p.value() and p.gradient() have the same shape: go through both with the same i and j.",
                "Change the entries p.value()[i][j] in place: a new array that you fill is lost when step ends."
            })
    void weights(Subject subject, Cases cases) {
        compare(subject, cases, OptimizerCase.WEIGHTS);
    }

    @SymbolCheck(
            order = 2,
            symbol = "b",
            asks = "b ← b − η db",
            points = 1,
            hints = {"The list holds every parameter of the network: each one takes a step."})
    void biases(Subject subject, Cases cases) {
        compare(subject, cases, OptimizerCase.BIASES);
    }

    private static void compare(Subject subject, Cases cases, List<Integer> places) {
        Supplier<Optimizer> fresh = () -> subject.create(Optimizer.class, ETA);
        OptimizerTrial trial = new OptimizerTrial(fresh, List.of(RIGHT), UpdateSlips.ALL)
                .whateverEta(() -> subject.create(Optimizer.class, OTHER_ETA));
        cases.each(c -> {
            OptimizerCase d = new OptimizerCase(c, GradientKind.ORDINARY);
            double share = shareOfValue(d, d.run(fresh.get(), 1));
            trial.compare(d, 1, places, (comparison, k, got) -> mistakes(comparison, d, k, share));
        });
    }

    private static void mistakes(Comparison comparison, OptimizerCase d, int k, double share) {
        double[][] right = d.change(k, 1, RIGHT);
        String divided =
                "is divided by the number of rows or columns. The gradient is a mean already, so do not divide it: θ − η ∂L/∂θ.";
        comparison
                .ratio("divided-again", 1.0 / right.length, divided)
                .ratio("divided-again", 1.0 / right[0].length, divided)
                .ratio(
                        "divided-by-parameters",
                        1.0 / OptimizerCase.ALL.size(),
                        "is a quarter of the right one. There are four parameters: do not divide by their number.")
                .mistake(
                        "columns-like-rows",
                        "stops too early in each row: its loop over the columns ends at the number of rows. Let it end at value[i].length.",
                        () -> LoopExtent.partly(right, Matrices.scale(0, right), (i, j) -> j < right.length))
                .mistake(
                        "first-gradient",
                        "uses the gradient of W1 for every parameter. Each has its own: p.gradient().",
                        () -> firstGradient(d, right))
                .mistake(
                        "value-shrinks",
                        "also changes θ in proportion to θ itself. Subtract only η ∂L/∂θ.",
                        () -> Matrices.add(right, Matrices.scale(share, d.start(k))));
    }

    /** The share of θ that is in the change, from the largest of the parameters. */
    private static double shareOfValue(OptimizerCase d, List<Parameter> after) {
        int k = OptimizerCase.WEIGHTS.stream()
                .max(Comparator.comparing(w -> d.start(w).length * d.start(w)[0].length))
                .orElseThrow();
        return share(d.change(after, k), d.change(k, 1, RIGHT), d.start(k));
    }

    /** The gradient of the first parameter, repeated from its beginning for a larger parameter. */
    private static double[][] firstGradient(OptimizerCase d, double[][] right) {
        double[][] first = d.gradient(0, 1);
        double[][] change = Matrices.copy(right);
        for (int i = 0; i < change.length; i++) {
            for (int j = 0; j < change[i].length; j++) {
                change[i][j] = -ETA * first[i % first.length][j % first[0].length];
            }
        }
        return change;
    }

    /** The share of θ that is in the change, from the entry that shows it best. */
    private static double share(double[][] got, double[][] right, double[][] theta) {
        double largest = 0;
        double share = 0;
        for (int i = 0; i < theta.length; i++) {
            for (int j = 0; j < theta[i].length; j++) {
                if (Math.abs(theta[i][j]) > largest) {
                    largest = Math.abs(theta[i][j]);
                    share = (got[i][j] - right[i][j]) / theta[i][j];
                }
            }
        }
        return share;
    }

    @SymbolCheck(
            order = 3,
            symbol = "state",
            asks =
                    "each step uses the current gradients and the η of this optimizer, and leaves the gradients unchanged",
            follows = {"W", "b"},
            points = 1,
            hints = {"backward sets the gradients: an optimizer must only read them."})
    void state(Subject subject, Cases cases) {
        cases.few(c -> {
            OptimizerCase d = new OptimizerCase(c, GradientKind.ORDINARY);
            Supplier<Optimizer> fresh = () -> subject.create(Optimizer.class, ETA);
            Optimizer mine = fresh.get();
            subject.create(Optimizer.class, OTHER_ETA);
            Slip shared = new Slip(
                    "eta-shared",
                    "uses the η of another optimizer. Is η a static field? All objects share a static field, but each needs its own η.",
                    (theta, g, memory, t) -> theta - OTHER_ETA * g);
            expect(d, 1, List.of(shared)).check(d.change(d.run(mine, 1), 0));
            double[][] two = d.change(d.run(fresh.get(), 2), 0);
            expect(d, 2, ofTwoSteps(d, two)).check(two);
        });
        cases.few(c -> new OptimizerCase(c, GradientKind.DEAD)
                .requireApart(() -> subject.create(Optimizer.class, ETA), List.of(RIGHT)));
    }

    private static Comparison expect(OptimizerCase d, int steps, List<Slip> slips) {
        Comparison comparison = d.expect(0, steps, d.change(0, steps, RIGHT));
        slips.forEach(s -> comparison.mistake(s.id(), s.says(), () -> d.change(0, steps, s)));
        return comparison;
    }

    /** The mistakes of a second step, as far as the numbers show them. */
    private static List<Slip> ofTwoSteps(OptimizerCase d, double[][] got) {
        double[][] right = d.change(0, 2, RIGHT);
        double left = share(got, right, d.gradient(0, 1));
        double other = share(got, right, d.gradient(0, 2));
        return List.of(
                new Slip(
                        "gradient-late",
                        "uses the gradient of the first step again the second time. Each step must use the gradient"
                                + " of that moment, times η.",
                        (theta, g, memory, t) -> theta - ETA * (t == 1 ? memory[0] = g : memory[0])),
                new Slip(
                        "steps-remembered",
                        "also uses the gradient of the first step the second time. Each step must use only the gradient"
                                + " of that moment, times η.",
                        (theta, g, memory, t) -> {
                            double next = theta - ETA * g + left * memory[0];
                            memory[0] = g;
                            return next;
                        }),
                new Slip(
                        "eta-changes",
                        "uses another η the second time. η must stay the same.",
                        (theta, g, memory, t) -> theta + (t == 1 ? -ETA : other - ETA) * g));
    }
}
