package chainrule.exercises.backpropagation;

import chainrule.grader.Case;
import chainrule.grader.Reference;
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
    private final Layer layer;
    private final Reference firstA;
    private final Reference firstDz;

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
        layer = subject.create(Layer.class);
        double[][] lentZ = c.lend("z");
        double[][] lentDa = c.lend("da");
        firstA = c.reference(f.forward(z), () -> layer.forward(lentZ));
        c.requireUnchanged("z", lentZ, "forward");
        firstDz = c.reference(f.backward(z, da), () -> layer.backward(lentDa));
        c.requireUnchanged("da", lentDa, "backward");
        c.requireUnchanged("z", lentZ, "backward");
    }

    /** Two batches through one layer, then two layers in turns. */
    public static void check(Case c, Subject subject, Activation f) {
        ActivationState state = new ActivationState(c, subject, f);
        state.secondBatch();
        state.twoLayers();
    }

    private void secondBatch() {
        double[][] again = layer.backward(c.lend("da"));
        c.expect("dz (backward called twice after one forward)", firstDz.first())
                .mistake(
                        "cache-overwritten",
                        "differs the second time: backward wrote into what forward had kept. Give it an array of its own.",
                        () -> again)
                .check(again);
        layer.forward(c.lend("second z"));
        double[][] second = firstDz.of(f.backward(z2, da2), () -> dz("second z", "second da"));
        c.expect("dz (second batch)", second)
                .mistake(
                        "stale-cache",
                        "is made with what forward kept of the first batch. Each forward must keep its own.",
                        () -> firstDz.of(f.backward(z, da2), () -> dz("z", "second da")))
                .mistake(
                        "gradients-not-zeroed",
                        "is the sum of both batches' dz. Each backward starts anew.",
                        () -> Matrices.add(firstDz.first(), second))
                .check(layer.backward(c.lend("second da")));
        kept("a", firstA, "forward");
        kept("dz", firstDz, "backward");
    }

    /** What a fresh layer gives back. */
    private double[][] dz(String input, String upstream) {
        Layer layer = subject.create(Layer.class);
        layer.forward(c.lend(input));
        return layer.backward(c.lend(upstream));
    }

    private void kept(String symbol, Reference first, String method) {
        c.expect(symbol + " (of the first batch, looked at after the second)", first.first())
                .mistake(
                        "buffer-reused",
                        "was overwritten: %s writes into the same array each time. Return a new one.".formatted(method),
                        first::came)
                .check(first.came());
    }

    private void twoLayers() {
        Layer first = subject.create(Layer.class);
        Layer other = subject.create(Layer.class);
        first.forward(c.lend("z"));
        other.forward(c.lend("second z"));
        c.expect("dz (of one of two layers)", firstDz.first())
                .mistake(
                        "shared-state",
                        "is made with the z of the other layer: both share a static field. Each object needs its own.",
                        () -> firstDz.of(f.backward(z2, da), () -> dz("second z", "da")))
                .check(first.backward(c.lend("da")));
    }
}
