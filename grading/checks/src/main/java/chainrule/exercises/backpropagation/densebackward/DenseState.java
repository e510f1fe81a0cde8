package chainrule.exercises.backpropagation.densebackward;

import chainrule.exercises.backpropagation.FirstBatch;
import chainrule.exercises.backpropagation.SecondBackward;
import chainrule.grader.Case;
import chainrule.layer.Layer;
import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.Arrays;

/** The state of a dense layer: each backward belongs to the last forward of the same object, and to its current W. */
final class DenseState {

    private final Case c;
    private final Subject subject;
    private final DenseCase d;
    private final double[][] x2;
    private final double[][] dZ2;
    private final Layer layer;

    private DenseState(Case c, Subject subject) {
        this.c = c;
        this.subject = subject;
        d = new DenseCase(c);
        int n2 = c.size("N₂", "the size of the second batch");
        x2 = c.spread("second x", n2, d.x[0].length, DenseCase.MOST);
        dZ2 = c.spread("second dZ", n2, d.w.length, DenseCase.MOST);
        layer = d.layer(subject);
    }

    static void check(Case c, Subject subject) {
        DenseState state = new DenseState(c, subject);
        double[][] lentX = c.lend("x");
        double[][] lentDz = c.lend("dZ");
        double[][] z = state.layer.forward(lentX);
        double[][] right = Matrices.addRow(Matrices.multiplyTransposed(state.d.x, state.d.w), state.d.b);
        c.expect("Z (from forward)", right).check(z);
        double[][] dX = state.layer.backward(lentDz);
        state.isRight(dX);
        c.requireUnchanged("x", lentX, "layer");
        c.requireUnchanged("dZ", lentDz, "backward");
        c.requireUnchanged("W", state.parameter(0).value(), "backward", DenseCase.ONLY_GRADIENTS);
        c.requireUnchanged("b", state.parameter(1).value(), "backward", DenseCase.ONLY_GRADIENTS);
        state.backwardAgain(dX);
        state.secondBatch();
        FirstBatch.isKept(c, "Z", right, z, "forward");
        FirstBatch.isKept(c, "dX", state.d.dX(), dX, "backward");
        state.otherWeights();
        state.afterStep();
    }

    private void isRight(double[][] dX) {
        c.expect("dW", d.dW()).check(parameter(0).gradient());
        c.expect("db", d.db()).check(parameter(1).gradient());
        c.expect("dX", d.dX()).check(dX);
    }

    private Parameter parameter(int index) {
        return d.parameters(layer).get(index);
    }

    private void backwardAgain(double[][] firstDx) {
        double[][] first = Matrices.copy(parameter(0).gradient());
        double[][] firstDb = Matrices.copy(parameter(1).gradient());
        double[][] copyDx = Matrices.copy(firstDx);
        double[][] dX = new SecondBackward(c).backward(layer, c.lend("dZ"));
        again("dW", d.dW(), first, parameter(0).gradient());
        again("db", d.db(), firstDb, parameter(1).gradient());
        again("dX", d.dX(), copyDx, dX);
    }

    private void again(String symbol, double[][] right, double[][] first, double[][] got) {
        c.expect(symbol + " (backward called twice after one forward)", right)
                .seen(
                        "gradients-not-zeroed",
                        "is the sum of the gradients of both calls. Each backward must replace the gradient.",
                        () -> Matrices.scale(2, first))
                .check(got);
    }

    private void secondBatch() {
        layer.forward(c.lend("second x"));
        double[][] dX = layer.backward(c.lend("second dZ"));
        c.expect("dW (second batch)", DenseCase.dW(x2, dZ2))
                .seen(
                        "stale-cache",
                        "uses the x of the first batch. Each forward must keep its own x.",
                        () -> alone(d.w, d.b, Arrays.copyOf(d.x, x2.length), dZ2))
                .check(parameter(0).gradient());
        c.expect("db (second batch)", Matrices.columnSums(dZ2))
                .check(parameter(1).gradient());
        c.expect("dX (second batch)", Matrices.multiply(dZ2, d.w)).check(dX);
    }

    /** The dW of a fresh layer of the student's. */
    private double[][] alone(double[][] w, double[][] b, double[][] x, double[][] dZ) {
        Layer fresh = subject.create(Layer.class, Matrices.copy(w), Matrices.copy(b));
        fresh.forward(Matrices.copy(x));
        fresh.backward(Matrices.copy(dZ));
        return d.parameters(fresh).get(0).gradient();
    }

    /** Two layers with different weights. */
    private void otherWeights() {
        double[][] otherW = c.matrix("other W", d.w.length, d.w[0].length);
        double[][] otherB = c.matrix("other b", 1, d.w.length);
        double[][] otherX = c.spread("other x", d.n, d.x[0].length, DenseCase.MOST);
        Layer first = d.layer(subject);
        Layer other = subject.create(Layer.class, Matrices.copy(otherW), Matrices.copy(otherB));
        first.forward(c.lend("x"));
        other.forward(c.lend("other x"));
        double[][] dX = first.backward(c.lend("dZ"));
        String shared = "uses the %s of the other layer: both share a static field. Each object needs its own.";
        c.expect("dX (of one of two layers)", d.dX())
                .seen("shared-state", shared.formatted("W"), () -> dXOf(otherW, otherB))
                .check(dX);
        c.expect("dW (of one of two layers)", d.dW())
                .seen("shared-state", shared.formatted("x"), () -> alone(d.w, d.b, otherX, d.dZ))
                .check(d.parameters(first).get(0).gradient());
    }

    private double[][] dXOf(double[][] w, double[][] b) {
        Layer fresh = subject.create(Layer.class, Matrices.copy(w), Matrices.copy(b));
        fresh.forward(c.lend("x"));
        return fresh.backward(c.lend("dZ"));
    }

    /** An optimizer changes W in place. */
    private void afterStep() {
        double[][] stepped = Matrices.subtract(d.w, Matrices.scale(0.137, d.dW()));
        c.given("W after a step", stepped);
        double[][] value = parameter(0).value();
        c.requireUnchanged("W", value, "layer", DenseCase.ONLY_GRADIENTS);
        for (int o = 0; o < stepped.length; o++) {
            System.arraycopy(stepped[o], 0, value[o], 0, stepped[o].length);
        }
        layer.forward(c.lend("x"));
        c.expect("dX (after an optimizer changed W)", Matrices.multiply(d.dZ, stepped))
                .mistake(
                        "stale-weights",
                        "uses the W that the constructor was given. Training changes W.value(), so use that.",
                        d::dX)
                .check(layer.backward(c.lend("dZ")));
    }
}
