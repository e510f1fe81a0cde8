package chainrule.exercises.gradientdescent;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.grader.Reached;
import chainrule.grader.Reference;
import chainrule.optim.Optimizer;
import chainrule.tensor.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Two parameters, W and b, and the gradients of three steps: what every optimizer is tried on. */
public final class Descent {

    /** Steps that are tried. */
    public static final int STEPS = 3;

    private final Case c;
    private final int out;
    private final int in;

    /** Draws the parameters and their gradients. */
    public Descent(Case c) {
        this.c = c;
        out = c.size("out", "the number of outputs");
        in = c.size("in", "the number of inputs");
        c.matrix("W", out, in);
        c.matrix("b", 1, in);
        for (int t = 1; t <= STEPS; t++) {
            c.matrix(gradient("W", t), out, in);
            c.matrix(gradient("b", t), 1, in);
        }
    }

    private static String gradient(String parameter, int t) {
        return "d" + parameter + " of step " + t;
    }

    /** Fresh parameters with the values of the start. */
    public List<Parameter> parameters() {
        return List.of(new Parameter("W", c.lend("W")), new Parameter("b", c.lend("b")));
    }

    /** Runs the optimizer for some steps on parameters of its own. */
    public List<Parameter> run(Optimizer optimizer, int steps) {
        return steps(t -> optimizer, steps);
    }

    /** All steps, each with an optimizer that knows nothing of those before. */
    public List<Parameter> runEachAfresh(Supplier<Optimizer> fresh) {
        return steps(t -> fresh.get(), STEPS);
    }

    private List<Parameter> steps(IntFunction<Optimizer> optimizer, int steps) {
        List<Parameter> parameters = parameters();
        for (int t = 1; t <= steps; t++) {
            setGradients(parameters, t);
            optimizer.apply(t).step(parameters);
        }
        return parameters;
    }

    private void setGradients(List<Parameter> parameters, int t) {
        for (Parameter p : parameters) {
            p.setGradient(c.lend(gradient(p.name(), t)));
        }
    }

    /** What the rule makes of W or b in some steps. */
    public double[][] after(String name, int steps, Rule rule) {
        double[][][] w = new double[out][in][2];
        double[][][] b = new double[1][in][2];
        return after(name, steps, rule, (parameter, i, j) -> (parameter.equals("W") ? w : b)[i][j]);
    }

    /** Which two numbers an entry remembers. */
    private interface Memory {
        double[] of(String parameter, int i, int j);
    }

    private double[][] after(String name, int steps, Rule rule, Memory memory) {
        Map<String, double[][]> values = Map.of("W", c.lend("W"), "b", c.lend("b"));
        for (int t = 1; t <= steps; t++) {
            for (String parameter : List.of("W", "b")) {
                double[][] value = values.get(parameter);
                double[][] g = c.lend(gradient(parameter, t));
                for (int i = 0; i < value.length; i++) {
                    for (int j = 0; j < value[i].length; j++) {
                        value[i][j] = rule.next(value[i][j], g[i][j], memory.of(parameter, i, j), t);
                    }
                }
            }
        }
        return values.get(name);
    }

    /** The mistake of one number where an array is needed: entries share what they remember. */
    public Comparison oneMemory(Comparison comparison, String name, int steps, Rule rule, String symbols) {
        String says =
                "keeps one number for %s, shared by all weights. Each weight has its own: an array of the shape of value()."
                        .formatted(symbols);
        return comparison
                .mistake("one-memory", says, () -> {
                    double[] all = new double[2];
                    return after(name, steps, rule, (parameter, i, j) -> all);
                })
                .mistake("one-memory", says, () -> {
                    double[] w = new double[2];
                    double[] b = new double[2];
                    return after(name, steps, rule, (parameter, i, j) -> parameter.equals("W") ? w : b);
                });
    }

    /** Compares W after some steps with the rule's, knowing the mistakes of every optimizer. */
    public Comparison expect(String name, int steps, Rule rule) {
        return c.expect(name + " after step " + steps, after(name, steps, rule))
                .mistake(
                        "not-updated",
                        "is what it was before. Change the entries of value(), the array itself; a new array or a"
                                + " local variable changes nothing.",
                        () -> c.lend(name))
                .mistake(
                        "value-overwritten",
                        "is the step alone. The step is subtracted from the old value: θ ← θ − step.",
                        () -> after(name, steps, onlyTheStep(rule)))
                .mistake(
                        "last-row-left-out",
                        "has a last row that never moves: the loop over the rows ends one too early.",
                        () -> Reached.partly(after(name, steps, rule), c.lend(name), (i, j) -> i < out - 1))
                .mistake(
                        "last-column-left-out",
                        "has a last column that never moves: the loop over the columns ends one too early.",
                        () -> Reached.partly(after(name, steps, rule), c.lend(name), (i, j) -> j < in - 1))
                .mistake(
                        "first-row-only",
                        "moves in its first row alone: one loop over the rows, one over the columns.",
                        () -> Reached.partly(after(name, steps, rule), c.lend(name), (i, j) -> i == 0));
    }

    /** Fails if this parameter stands still where another one moves. */
    public void requireMoved(List<Parameter> after, Parameter p) {
        boolean othersMove = after.stream().anyMatch(q -> !Arrays.deepEquals(q.value(), c.lend(q.name())));
        c.require(
                !othersMove || !Arrays.deepEquals(p.value(), c.lend(p.name())),
                "one-parameter-only",
                "Your step changed one parameter and left %s as it was. Every parameter in the list takes a step."
                        .formatted(p.name()));
    }

    private static Rule onlyTheStep(Rule rule) {
        return (theta, g, memory, t) -> rule.next(theta, g, memory, t) - theta;
    }

    /** A rule's mistake, added to a comparison. */
    public Comparison mistake(Comparison comparison, String name, int steps, String id, String says, Rule wrong) {
        return comparison.mistake(id, says, () -> after(name, steps, wrong));
    }

    /**
     * Fails if a step changed the gradients, or if two optimizers share what they remember.
     *
     * @param fresh makes an optimizer
     */
    public void requireApart(Supplier<Optimizer> fresh, Rule rule, double tolerance) {
        requireApart(fresh, fresh.get(), fresh.get(), rule, tolerance);
    }

    /** The same for two optimizers that were made before, of which the first is like the fresh ones. */
    public void requireApart(
            Supplier<Optimizer> fresh, Optimizer first, Optimizer second, Rule rule, double tolerance) {
        List<Parameter> a = parameters();
        List<Parameter> b = parameters();
        List<Reference> alone = IntStream.range(0, a.size())
                .mapToObj(i -> c.reference(
                        after(a.get(i).name(), STEPS, rule),
                        tolerance,
                        () -> run(fresh.get(), STEPS).get(i).value()))
                .toList();
        c.require(
                IntStream.range(0, a.size())
                        .anyMatch(i -> !Arrays.deepEquals(
                                alone.get(i).first(), a.get(i).value())),
                "Your step changes no parameter. Mend the checks above first: only then can this one tell anything.");
        for (int t = 1; t <= STEPS; t++) {
            setGradients(a, t);
            setGradients(b, t);
            first.step(a);
            second.step(b);
            for (Parameter p : a) {
                c.requireUnchanged(gradient(p.name(), t), p.gradient(), "step");
            }
        }
        for (int i = 0; i < a.size(); i++) {
            c.expect(a.get(i).name() + " of one of two optimizers", alone.get(i).first())
                    .within(tolerance)
                    .check(a.get(i).value());
        }
    }
}
