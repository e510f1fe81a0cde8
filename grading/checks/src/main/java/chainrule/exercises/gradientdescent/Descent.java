package chainrule.exercises.gradientdescent;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.optim.Optimizer;
import chainrule.tensor.Parameter;
import java.util.List;

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

    /** Runs the optimizer for some steps. */
    public void run(Optimizer optimizer, List<Parameter> parameters, int steps) {
        for (int t = 1; t <= steps; t++) {
            for (Parameter p : parameters) {
                p.setGradient(c.lend(gradient(p.name(), t)));
            }
            optimizer.step(parameters);
        }
    }

    /** Runs the optimizer for some steps on parameters of its own. */
    public List<Parameter> run(Optimizer optimizer, int steps) {
        List<Parameter> parameters = parameters();
        run(optimizer, parameters, steps);
        return parameters;
    }

    /** What the rule makes of W or b in some steps. */
    public double[][] after(String name, int steps, Rule rule) {
        double[][] value = c.lend(name);
        double[][][] memory = new double[value.length][value[0].length][2];
        for (int t = 1; t <= steps; t++) {
            double[][] g = c.lend(gradient(name, t));
            for (int i = 0; i < value.length; i++) {
                for (int j = 0; j < value[i].length; j++) {
                    value[i][j] = rule.next(value[i][j], g[i][j], memory[i][j], t);
                }
            }
        }
        return value;
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
                        () -> after(name, steps, onlyTheStep(rule)));
    }

    private static Rule onlyTheStep(Rule rule) {
        return (theta, g, memory, t) -> rule.next(theta, g, memory, t) - theta;
    }

    /** A rule's mistake, added to a comparison. */
    public Comparison mistake(Comparison comparison, String name, int steps, String id, String says, Rule wrong) {
        return comparison.mistake(id, says, () -> after(name, steps, wrong));
    }

    /** Fails if a step changed the gradients, or if two optimizers share what they remember. */
    public void requireApart(Optimizer first, Optimizer second, Rule rule, double tolerance) {
        List<Parameter> a = parameters();
        List<Parameter> b = parameters();
        for (int t = 1; t <= STEPS; t++) {
            for (List<Parameter> each : List.of(a, b)) {
                for (Parameter p : each) {
                    p.setGradient(c.lend(gradient(p.name(), t)));
                }
            }
            first.step(a);
            second.step(b);
            for (Parameter p : a) {
                c.requireUnchanged(gradient(p.name(), t), p.gradient(), "step");
            }
        }
        for (Parameter p : a) {
            c.expect(p.name() + " of one of two optimizers", after(p.name(), STEPS, rule))
                    .within(tolerance)
                    .check(p.value());
        }
    }
}
