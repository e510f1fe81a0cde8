package chainrule.exercises.gradientdescent;

import chainrule.grader.Case;
import chainrule.grader.Comparison;
import chainrule.grader.FailedCheck;
import chainrule.optim.Optimizer;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * The parameters of a network of two layers, and the gradients of three steps, with which every optimizer is tested.
 */
public final class OptimizerCase {

    /** The number of steps. */
    public static final int STEPS = 3;

    /** The places of the weights among the parameters. */
    public static final List<Integer> WEIGHTS = List.of(0, 2);

    /** The places of the biases among the parameters. */
    public static final List<Integer> BIASES = List.of(1, 3);

    /** The places of all parameters. */
    public static final List<Integer> ALL = List.of(0, 1, 2, 3);

    private final Case c;
    private final List<ParameterSlot> slots;
    private final Map<List<Object>, double[][][]> known = new HashMap<>();

    /** Draws the parameters and their gradients. */
    public OptimizerCase(Case c, GradientKind gradients) {
        this.c = c;
        int in = c.size("in", "the number of inputs", 1);
        int hidden = c.size("hidden", "the number of hidden neurons", 1);
        int out = c.size("out", "the number of outputs", 1);
        slots = List.of(
                new ParameterSlot("W1", "W", hidden, in),
                new ParameterSlot("b1", "b", 1, hidden),
                new ParameterSlot("W2", "W", out, hidden),
                new ParameterSlot("b2", "b", 1, out));
        slots.forEach(s -> c.matrix(s.symbol(), s.rows(), s.columns()));
        for (int t = 1; t <= STEPS; t++) {
            for (ParameterSlot s : slots) {
                gradients.draw(c, s, t);
            }
        }
    }

    /** Fresh parameters with their initial values. */
    public List<Parameter> parameters() {
        return slots.stream()
                .map(s -> new Parameter(s.name(), c.lend(s.symbol())))
                .toList();
    }

    /** Runs the optimizer for some steps on its own parameters. */
    public List<Parameter> run(Optimizer optimizer, int steps) {
        List<Parameter> parameters = parameters();
        for (int t = 1; t <= steps; t++) {
            setGradients(parameters, t);
            optimizer.step(parameters);
        }
        return parameters;
    }

    private void setGradients(List<Parameter> parameters, int t) {
        for (int k = 0; k < slots.size(); k++) {
            parameters.get(k).setGradient(c.lend(slots.get(k).gradient(t)));
        }
    }

    /** How far parameter k has moved from its start. */
    public double[][] change(List<Parameter> after, int k) {
        return Matrices.subtract(after.get(k).value(), c.lend(slots.get(k).symbol()));
    }

    /** How far parameter k moves by a rule. */
    public double[][] change(int k, int steps, Slip slip) {
        double[][] change = known.computeIfAbsent(List.of(slip, steps), s -> changes(slip, steps))[k];
        if (change == null) {
            throw new IllegalArgumentException(slip.id() + " cannot be made on these shapes");
        }
        return change;
    }

    /** The changes of each parameter; null for all of them if an array is too small for it. */
    private double[][][] changes(Slip slip, int steps) {
        double[][][] values = each(s -> c.lend(s.symbol()));
        Map<Object, double[]> shared = new HashMap<>();
        int entries = slots.stream().mapToInt(s -> s.rows() * s.columns()).sum();
        double[][] own = new double[entries][2];
        for (int t = 1; t <= steps; t++) {
            int entry = 0;
            for (int k = 0; k < values.length; k++) {
                double[][] g = c.lend(slots.get(k).gradient(t));
                for (int i = 0; i < g.length; i++) {
                    for (int j = 0; j < g[i].length; j++) {
                        double[] memory = own[entry];
                        if (slip.memory() != EntryMemory.OWN) {
                            var key = slip.memory().key(slots, k, i, j);
                            if (key.isEmpty()) {
                                return new double[slots.size()][][];
                            }
                            memory = shared.computeIfAbsent(key.get(), at -> new double[2]);
                        }
                        int counted = slip.clock().at(new Slip.Turn(t, k, values.length, entry++, entries));
                        values[k][i][j] = slip.rule().next(values[k][i][j], g[i][j], memory, counted);
                    }
                }
            }
        }
        double[][][] starts = each(s -> c.lend(s.symbol()));
        for (int k = 0; k < values.length; k++) {
            values[k] = Matrices.subtract(values[k], starts[k]);
        }
        return values;
    }

    private double[][][] each(Function<ParameterSlot, double[][]> of) {
        return slots.stream().map(of).toArray(double[][][]::new);
    }

    /** Compares the change of parameter k in some steps. */
    public Comparison expect(int k, int steps, double[][] right) {
        String in = steps == 1 ? "one step" : steps + " steps";
        return c.expect("change of %s in %s".formatted(slots.get(k).symbol(), in), right)
                .by("step");
    }

    /** Adds the mistakes of every optimizer, and the given ones. */
    Comparison addMistakes(Comparison comparison, int k, int steps, List<Slip> slips) {
        ParameterSlot s = slots.get(k);
        double[][] nothing = new double[s.rows()][s.columns()];
        comparison.mistake(
                "not-updated",
                ("leaves %s as it was. Does it change the entries of value() itself, and not those of a copy? Does the"
                                + " constructor keep its η, as this.eta = eta does?")
                        .formatted(s.symbol()),
                () -> nothing);
        comparison.seen(
                "not-moved",
                ("leaves %s as it was on these inputs. Is every entry of every parameter changed, whatever its gradient is,"
                                + " and also where there is a single row?")
                        .formatted(s.symbol()),
                () -> nothing);
        for (Slip slip : slips) {
            comparison.mistake(slip.id(), slip.says(), () -> change(k, steps, slip));
        }
        return comparison;
    }

    /** Runs the checks of all given parameters, because each may rule out what another suggests. */
    static void each(List<Integer> places, IntConsumer check) {
        List<FailedCheck> failures = new ArrayList<>();
        for (int k : places) {
            try {
                check.accept(k);
            } catch (FailedCheck e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    /** Whether parameter k has changed. */
    boolean moved(List<Parameter> after, int k) {
        return !Arrays.deepEquals(after.get(k).value(), start(k));
    }

    /** The name of parameter k in messages. */
    String symbol(int k) {
        return slots.get(k).symbol();
    }

    /** The start of parameter k. */
    public double[][] start(int k) {
        return c.lend(slots.get(k).symbol());
    }

    /** The gradient of parameter k in a step. */
    public double[][] gradient(int k, int t) {
        return c.lend(slots.get(k).gradient(t));
    }

    /**
     * Fails if a step changed the gradients, or if two optimizers affect each other when they take turns.
     *
     * @param fresh makes an optimizer
     * @param right the rule of the exercise, or the rules that are accepted in its place
     */
    public void requireApart(Supplier<Optimizer> fresh, List<Slip> right) {
        Optimizer first = fresh.get();
        Optimizer second = fresh.get();
        List<Parameter> a = parameters();
        List<Parameter> b = parameters();
        for (int t = 1; t <= STEPS; t++) {
            setGradients(a, t);
            setGradients(b, STEPS + 1 - t);
            first.step(a);
            second.step(b);
            for (int k : ALL) {
                requireUnread(k, t, a.get(k).gradient());
            }
        }
        each(ALL, k -> {
            double[][] got = change(a, k);
            c.expect(
                            "change of %s by one of two optimizers"
                                    .formatted(slots.get(k).symbol()),
                            nearest(k, STEPS, right, got))
                    .check(got);
        });
    }

    private void requireUnread(int k, int t, double[][] gradient) {
        String name = slots.get(k).gradient(t);
        c.requireUnchanged(
                name,
                gradient,
                "step",
                "That is the array that gradient() returns. Only read it: backward will set it again.");
    }

    /** The right change that agrees with the student's in most entries, if several rules are right. */
    public double[][] nearest(int k, int steps, List<Slip> right, double[][] got) {
        double[][] nearest = change(k, steps, right.get(0));
        for (Slip other : right) {
            double[][] change = change(k, steps, other);
            if (alike(change, got) > alike(nearest, got)) {
                nearest = change;
            }
        }
        return nearest;
    }

    private static int alike(double[][] a, double[][] b) {
        int alike = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                alike += Math.abs(a[i][j] - b[i][j]) <= 1e-9 * Math.abs(a[i][j]) ? 1 : 0;
            }
        }
        return alike;
    }
}
