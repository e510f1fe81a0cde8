package chainrule.exercises.backpropagation;

import chainrule.grader.Case;
import chainrule.grader.Cases;
import chainrule.grader.Comparison;
import chainrule.layer.Layer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Inputs of an activation as a layer, what it must give for them, and the mistakes that all activations invite. */
public final class ActivationCase {

    private final Case c;
    private final Activation f;
    private final int n;
    private final double[][] z;
    private final double[][] da;

    /** Draws a batch whose first column is negative and whose second is positive: a neuron that is off, and one that is on. */
    private ActivationCase(Case c, Activation f) {
        this.c = c;
        this.f = f;
        n = c.size("N", "the batch size");
        int features = c.size("features", "the number of features");
        z = draw(c, "z", n, features, 0, 1);
        da = c.matrix("da", n, features);
    }

    /** A batch with one column all negative and one all positive. */
    static double[][] draw(Case c, String name, int rows, int columns, int off, int on) {
        double[][] z = c.matrix(name, rows, columns);
        for (double[] row : z) {
            row[off] = -Math.abs(row[off]);
            row[on] = Math.abs(row[on]);
        }
        return c.given(name, z);
    }

    /** Checks forward on drawn inputs, then on fixed ones with what an outside witness gives for them. */
    public static void forward(Subject subject, Cases cases, Activation f, double[][] z, double[][] a) {
        cases.each(c -> new ActivationCase(c, f)
                .expectA()
                .check(subject.create(Layer.class).forward(c.lend("z"))));
        cases.once(c -> {
            c.given("z", z);
            c.expect("a", a).check(subject.create(Layer.class).forward(c.lend("z")));
        });
    }

    /** Checks backward on drawn inputs; {@code own} adds the mistakes of this activation. */
    public static void backward(
            Subject subject, Cases cases, Activation f, BiConsumer<ActivationCase, Comparison> own) {
        cases.each(c -> {
            ActivationCase d = new ActivationCase(c, f);
            Comparison dz = d.expectDz();
            own.accept(d, dz);
            dz.check(dz(c, subject));
        });
    }

    /** What the student's backward gives for “da” after one forward of “z”. */
    public static double[][] dz(Case c, Subject subject) {
        Layer layer = subject.create(Layer.class);
        layer.forward(c.lend("z"));
        return layer.backward(c.lend("da"));
    }

    /** Checks backward with what an outside witness gives. */
    public static void backward(Subject subject, Cases cases, double[][] z, double[][] da, double[][] dz) {
        cases.once(c -> {
            c.given("z", z);
            c.given("da", da);
            c.expect("dz", dz).check(dz(c, subject));
        });
    }

    /** a with another function than the right one. */
    public double[][] a(DoubleUnaryOperator wrong) {
        return Matrices.map(z, wrong);
    }

    /** Compares with a = f(z). */
    private Comparison expectA() {
        return f.forward().expect(c, z);
    }

    /** Checks a at z = ∓1000, where an exponential is infinite; {@code advice} says what has no such trouble. */
    public static void farFromZero(Case c, Subject subject, double[][] right, String advice) {
        c.given("z", new double[][] {{-1000, 1000}});
        double[][] a = subject.create(Layer.class).forward(c.lend("z"));
        boolean nan = a != null
                && Arrays.stream(a)
                        .filter(Objects::nonNull)
                        .flatMapToDouble(Arrays::stream)
                        .anyMatch(Double::isNaN);
        c.require(!nan, "overflow", "Your a is NaN far from 0: e^1000 is infinite in Java, and ∞/∞ is NaN. " + advice);
        c.expect("a (far from 0)", right).check(a);
    }

    /** dz with another slope than the right one. */
    public double[][] dz(DoubleBinaryOperator slope) {
        return f.backward(z, da, slope);
    }

    /** Compares with dz = da ⊙ f′(z). */
    private Comparison expectDz() {
        DoubleBinaryOperator slope = f.slope();
        return c.expect("dz", f.backward(z, da))
                .mistake(
                        "upstream-ignored",
                        "is the derivative of %s alone. Downstream = upstream × own derivative: multiply by da, entry by"
                                        .formatted(f.name())
                                + " entry.",
                        () -> f.backward(z, Matrices.map(da, v -> 1)))
                .mistake(
                        "slope-omitted",
                        "is da itself: the derivative of %s is missing. Downstream = upstream × own derivative."
                                .formatted(f.name()),
                        () -> da)
                .mistake(
                        "slope-of-upstream",
                        "has the derivative of %s taken at da. It belongs to the z of the last forward; da is only"
                                        .formatted(f.name())
                                + " multiplied by it.",
                        () -> f.backward(da, da))
                .mistake(
                        "slope-of-a",
                        "has the derivative of %s taken at a: %s was applied twice. The derivative belongs to z."
                                .formatted(f.name(), f.name()),
                        () -> f.backward(f.forward(z), da))
                .mistake(
                        "a-for-slope",
                        "is da times a, what %s gives. Multiply da by the derivative instead: how much a changes with z."
                                .formatted(f.name()),
                        () -> f.backward(z, da, (v, a) -> a))
                .mistake(
                        "divided-by-slope",
                        "is da divided by the derivative. The factors of the chain rule are multiplied.",
                        () -> f.backward(z, da, (v, a) -> 1 / slope.applyAsDouble(v, a)))
                .ratio(
                        "dz-averaged",
                        1.0 / n,
                        "is exactly 1/%d of the right one, and %d is the batch size. The mean over the batch is in da"
                                        .formatted(n, n)
                                + " already; nothing is averaged here.");
    }
}
