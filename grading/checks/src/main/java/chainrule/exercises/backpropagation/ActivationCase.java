package chainrule.exercises.backpropagation;

import chainrule.exercises.forwardpropagation.ActivationValues;
import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.layer.Layer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Optional;

/** The inputs of an activation as a layer, and the right results for them. */
public final class ActivationCase {

    /** A hint for dz if the derivative depends on a. */
    public static final String KEEP_A = "backward gets only da, so forward has to keep a in a field.";

    /** The upstream gradient for {@link ActivationValues#Z}. */
    public static final double[][] DA = {{0.5, -1.5, 2}, {4, -0.25, 1}};

    /** The largest upstream gradients, which are large enough to show where gradients are cut off. */
    static final double MOST_UPSTREAM = 50;

    final ActivationFormulas f;
    final int n;
    final int features;
    private final int off;
    private final int on;
    final double[][] z;
    final double[][] da;

    private ActivationCase(Case c, ActivationFormulas f) {
        this.f = f;
        n = c.size("N", "the batch size", 1);
        features = c.size("features", "the number of features", 1);
        off = c.below(features);
        on = (off + 1) % features;
        z = draw(c, "z", n, f.most(), off, on, features);
        da = c.spread("da", n, features, MOST_UPSTREAM);
    }

    /**
     * A batch with one column all negative and one all positive, so one neuron is off and one is on; both reach as far
     * from 0 as inputs go.
     */
    static double[][] draw(Case c, String name, int rows, double most, int off, int on, int columns) {
        double[][] z = c.spread(name, rows, columns, most);
        if (off != on) {
            for (double[] row : z) {
                row[off] = -Math.abs(row[off]);
                row[on] = Math.abs(row[on]);
            }
            z[c.below(rows)][off] = -most;
            z[c.below(rows)][on] = most;
        }
        return c.given(name, z);
    }

    /** Checks forward on random inputs, then on fixed ones. */
    public static void forward(Subject subject, Cases cases, ActivationFormulas f, ActivationValues fixed) {
        cases.each(c -> {
            ActivationCase d = new ActivationCase(c, f);
            if (d.on != d.off) {
                d.z[c.below(d.n)][d.on] = f.far();
            }
            f.forward()
                    .expect(c, c.given("z", d.z))
                    .check(subject.create(Layer.class).forward(c.lend("z")));
        });
        cases.once(c -> {
            double[][] z = c.given("z", ActivationValues.Z);
            f.forward()
                    .expect(c, "a", z, fixed.a())
                    .check(subject.create(Layer.class).forward(c.lend("z")));
        });
    }

    /** Checks backward on random inputs. */
    public static void backward(Subject subject, Cases cases, ActivationFormulas f) {
        cases.each(c -> {
            ActivationCase d = new ActivationCase(c, f);
            Layer layer = subject.create(Layer.class);
            double[][] a = layer.forward(c.lend("z"));
            Comparison dz = c.expect("dz", f.backward(d.z, d.da));
            d.asOfWrongA(a)
                    .ifPresent(numbers -> dz.mistake(
                            "follows-from-a",
                            "is right for the a that your forward returns, but that a is not right yet. Fix forward first.",
                            () -> numbers));
            new ActivationMistakes(d, dz).all().check(layer.backward(c.lend("da")));
        });
    }

    /** The result of a right backward from a wrong a, before the student's code changes it. */
    private Optional<double[][]> asOfWrongA(double[][] a) {
        boolean fits =
                a != null && a.length == n && Arrays.stream(a).allMatch(row -> row != null && row.length == features);
        return fits && !Arrays.deepEquals(a, f.forward(z))
                ? Optional.of(Matrices.hadamard(da, f.slopesOf(a)))
                : Optional.empty();
    }

    /** The result of the student's backward for {@link #DA} after one forward of {@link ActivationValues#Z}. */
    public static double[][] fixedDz(Case c, Subject subject) {
        c.given("z", ActivationValues.Z);
        c.given("da", DA);
        Layer layer = subject.create(Layer.class);
        layer.forward(c.lend("z"));
        return layer.backward(c.lend("da"));
    }

    /** Checks backward against an independent result for {@link #DA}. */
    public static void backward(Subject subject, Cases cases, double[][] dz) {
        cases.once(c -> {
            double[][] got = fixedDz(c, subject);
            c.expect("dz", dz).check(got);
        });
    }
}
