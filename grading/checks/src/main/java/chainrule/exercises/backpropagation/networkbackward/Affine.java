package chainrule.exercises.backpropagation.networkbackward;

import chainrule.layer.Layer;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.List;

/**
 * A layer with three parameters: y = (x + s)Wᵀ ⊙ g.
 *
 * <p>It lists them as s, W, g, an order that follows neither their names nor their sizes, in either direction.
 */
final class Affine implements Layer {

    private final Parameter s;
    private final Parameter w;
    private final Gain gain;
    private double[][] shifted;

    Affine(double[][] s, double[][] w, double[][] g) {
        this.s = new Parameter("s", s);
        this.w = new Parameter("W", w);
        gain = new Gain(g);
    }

    @Override
    public double[][] forward(double[][] x) {
        shifted = Matrices.addRow(x, s.value());
        return gain.forward(Matrices.multiplyTransposed(shifted, w.value()));
    }

    @Override
    public double[][] backward(double[][] upstream) {
        double[][] d = gain.backward(upstream);
        double[][] dX = Matrices.multiply(d, w.value());
        w.setGradient(Matrices.transposeMultiply(d, shifted));
        s.setGradient(Matrices.columnSums(dX));
        return dX;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(s, w, gain.parameters().get(0));
    }
}
