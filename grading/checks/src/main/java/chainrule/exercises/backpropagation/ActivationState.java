package chainrule.exercises.backpropagation;

import chainrule.grader.Case;
import chainrule.layer.Layer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;

/** The bookkeeping of an activation as a layer: each backward belongs to the last forward of the same object. */
public final class ActivationState {

    private final Case c;
    private final Subject subject;
    private final Activation f;
    private final double[][] z;
    private final double[][] da;
    private final double[][] z2;
    private final double[][] da2;

    private ActivationState(Case c, Subject subject, Activation f) {
        this.c = c;
        this.subject = subject;
        this.f = f;
        int n = c.size("N", "the batch size");
        int features = c.size("features", "the number of features");
        int n2 = c.size("N₂", "the size of the second batch");
        z = ActivationCase.draw(c, "z", n, features, 0, 1);
        da = c.matrix("da", n, features);
        z2 = ActivationCase.draw(c, "second z", n2, features, 1, 0);
        da2 = c.matrix("second da", n2, features);
    }

    /** Two batches through one layer, then two layers in turns. */
    public static void check(Case c, Subject subject, Activation f) {
        ActivationState state = new ActivationState(c, subject, f);
        state.twoBatches();
        state.twoLayers();
    }

    private void twoBatches() {
        Layer layer = subject.create(Layer.class);
        double[][] lentZ = c.lend("z");
        double[][] lentDa = c.lend("da");
        double[][] a = layer.forward(lentZ);
        c.requireUnchanged("z", lentZ, "forward");
        double[][] dz = layer.backward(lentDa);
        c.requireUnchanged("da", lentDa, "backward");
        c.requireUnchanged("z", lentZ, "backward");

        c.expect("a", f.forward(z)).check(a);
        c.expect("dz", f.backward(z, da)).check(dz);
        double[][] again = layer.backward(c.lend("da"));
        c.expect("dz (backward called twice after one forward)", f.backward(z, da))
                .mistake(
                        "cache-overwritten",
                        "is another one the second time: backward wrote into what forward had kept. Make a new array.",
                        () -> again)
                .check(again);
        layer.forward(c.lend("second z"));
        c.expect("dz (second batch)", f.backward(z2, da2))
                .mistake(
                        "stale-cache",
                        "is made with what forward kept of the first batch. Each forward must keep its own.",
                        () -> f.backward(z, da2))
                .mistake(
                        "gradients-not-zeroed",
                        "is the sum of both batches' dz. Each backward starts anew.",
                        () -> Matrices.add(f.backward(z, da), f.backward(z2, da2)))
                .check(layer.backward(c.lend("second da")));
        kept("a", f.forward(z), a, "forward");
        kept("dz", f.backward(z, da), dz, "backward");
    }

    private void kept(String symbol, double[][] right, double[][] now, String method) {
        c.expect(symbol + " (of the first batch, looked at after the second)", right)
                .mistake(
                        "buffer-reused",
                        "was overwritten: %s writes into the same array each time. Return a new one.".formatted(method),
                        () -> now)
                .check(now);
    }

    private void twoLayers() {
        Layer first = subject.create(Layer.class);
        Layer other = subject.create(Layer.class);
        first.forward(c.lend("z"));
        other.forward(c.lend("second z"));
        c.expect("dz (of one of two layers)", f.backward(z, da))
                .mistake(
                        "shared-state",
                        "is made with the z of the other layer: both share a static field. Each object needs its own.",
                        () -> f.backward(z2, da))
                .check(first.backward(c.lend("da")));
    }
}
