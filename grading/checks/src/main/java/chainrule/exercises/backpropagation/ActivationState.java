package chainrule.exercises.backpropagation;

import chainrule.grader.Case;
import chainrule.layer.Layer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import java.util.Arrays;

/** The state of an activation as a layer: each backward belongs to the last forward of the same object. */
public final class ActivationState {

    /** What the exercise asks. */
    public static final String ASKS =
            "each backward belongs to the last forward of the same layer, and leaves the arrays of the caller unchanged";

    /** The first hint. */
    public static final String TWO_BATCHES =
            "Call forward and backward twice, by hand, with two batches: is anything left over from the first?";

    /** The second hint. */
    public static final String A_FIELD =
            "Let forward keep what backward needs in a field of the object, one that is not static. Each forward sets it again, and backward only reads it.";

    /** The third hint. */
    public static final String OF_THE_CALLER = "z and da belong to the caller: copy(z) gives an array of your own.";

    private final Case c;
    private final Subject subject;
    private final ActivationFormulas f;
    private final double[][] z;
    private final double[][] da;
    private final double[][] z2;
    private final double[][] da2;
    private final Layer layer;
    private final double[][] firstA;
    private final double[][] firstDz;

    private ActivationState(Case c, Subject subject, ActivationFormulas f) {
        this.c = c;
        this.subject = subject;
        this.f = f;
        int n = c.size("N", "the batch size", 1);
        int features = c.size("features", "the number of features");
        int n2 = c.size("N₂", "the size of the second batch");
        int off = c.below(features);
        int on = (off + 1) % features;
        z = ActivationCase.draw(c, "z", n, f.most(), off, on, features);
        da = c.spread("da", n, features, ActivationCase.MOST_UPSTREAM);
        z2 = ActivationCase.draw(c, "second z", n2, f.most(), on, off, features);
        da2 = c.spread("second da", n2, features, ActivationCase.MOST_UPSTREAM);
        layer = subject.create(Layer.class);
        double[][] lentZ = c.lend("z");
        double[][] lentDa = c.lend("da");
        firstA = layer.forward(lentZ);
        c.expect("a", f.forward(z)).check(firstA);
        firstDz = layer.backward(lentDa);
        c.expect("dz", f.backward(z, da)).check(firstDz);
        c.requireUnchanged("z", lentZ, "layer");
        c.requireUnchanged("da", lentDa, "backward");
    }

    /** Sends two batches through one layer, and then uses two layers in turns. */
    public static void check(Case c, Subject subject, ActivationFormulas f) {
        ActivationState state = new ActivationState(c, subject, f);
        state.backwardAgain();
        state.secondBatch();
        FirstBatch.isKept(c, "a", f.forward(state.z), state.firstA, "forward");
        FirstBatch.isKept(c, "dz", f.backward(state.z, state.da), state.firstDz, "backward");
        state.twoLayers();
        state.moreBatches();
    }

    private void backwardAgain() {
        double[][] right = f.backward(z, da);
        double[][] slopes = f.slopes(z);
        String overwritten =
                "differs the second time: backward wrote into the array that forward had kept. Let backward write into a new array.";
        c.expect("dz (backward called twice after one forward)", right)
                .ratio(
                        "gradients-not-zeroed",
                        2,
                        "is twice the first one: backward adds to its previous result. Each backward must start again from 0.")
                .mistake("cache-overwritten", overwritten, () -> Matrices.hadamard(da, f.slopesOf(right)))
                .mistake("cache-overwritten", overwritten, () -> f.backward(right, da))
                .mistake("cache-overwritten", overwritten, () -> Matrices.hadamard(da, f.slopesOf(slopes)))
                .mistake("cache-overwritten", overwritten, () -> f.backward(slopes, da))
                .mistake("cache-overwritten", overwritten, () -> Matrices.hadamard(da, right))
                .check(new SecondBackward(c).backward(layer, c.lend("da")));
    }

    private void secondBatch() {
        double[][] a2 = layer.forward(c.lend("second z"));
        c.expect("a (second batch)", f.forward(z2))
                .seen(
                        "stale-output",
                        "is still that of the first batch. Each forward must compute it again.",
                        () -> firstA)
                .check(a2);
        c.expect("dz (second batch)", f.backward(z2, da2))
                .seen(
                        "stale-cache",
                        "uses what forward kept from the first batch. Each forward must replace it.",
                        () -> alone(Arrays.copyOf(z, z2.length), da2))
                .check(layer.backward(c.lend("second da")));
    }

    /** The gradient that a fresh layer of the student's returns. */
    private double[][] alone(double[][] input, double[][] upstream) {
        Layer fresh = subject.create(Layer.class);
        fresh.forward(Matrices.copy(input));
        return fresh.backward(Matrices.copy(upstream));
    }

    private void twoLayers() {
        Layer first = subject.create(Layer.class);
        Layer other = subject.create(Layer.class);
        first.forward(c.lend("z"));
        other.forward(c.lend("second z"));
        c.expect("dz (of one of two layers)", f.backward(z, da))
                .seen(
                        "shared-state",
                        "uses what the other layer kept: both share a static field. Each object needs its own.",
                        () -> alone(Arrays.copyOf(z2, z.length), da))
                .check(first.backward(c.lend("da")));
    }

    /**
     * An array that forward keeps must fit the next batch too: a row fewer, a row more, as many rows as columns, and
     * one row twice.
     */
    private void moreBatches() {
        int features = z[0].length;
        for (int rows : new int[] {Math.max(1, z2.length - 1), z2.length, features, 1, 1}) {
            double[][] next = c.given("next z", c.spread("next z", rows, features, f.most()));
            double[][] nextDa = c.given("next da", c.spread("next da", rows, features, ActivationCase.MOST_UPSTREAM));
            c.expect("a (next batch)", f.forward(next)).check(layer.forward(c.lend("next z")));
            c.expect("dz (next batch)", f.backward(next, nextDa)).check(layer.backward(c.lend("next da")));
        }
    }
}
