package chainrule.layer;

import chainrule.tensor.PortableMath;

/** The logistic function: a = 1 / (1 + e^−z), in (0, 1); ∂L/∂z = ∂L/∂a · a (1 − a). */
public final class Sigmoid extends Activation {

    @Override
    void activate(double[] z, double[] a) {
        PortableMath.sigmoid(z, a);
    }

    @Override
    void chain(double[] a, double[] upstream, double[] into) {
        for (int j = 0; j < a.length; j++) {
            into[j] = upstream[j] * a[j] * (1 - a[j]);
        }
    }
}
