package chainrule.layer;

import chainrule.tensor.PortableMath;

/** The hyperbolic tangent: a = tanh z, in (−1, 1); ∂L/∂z = ∂L/∂a · (1 − a²). */
public final class Tanh extends Activation {

    @Override
    void activate(double[] z, double[] a) {
        PortableMath.tanh(z, a);
    }

    @Override
    void chain(double[] a, double[] upstream, double[] into) {
        for (int j = 0; j < a.length; j++) {
            into[j] = upstream[j] * (1 - a[j] * a[j]);
        }
    }
}
