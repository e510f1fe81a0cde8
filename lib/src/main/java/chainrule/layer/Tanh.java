package chainrule.layer;

/** The hyperbolic tangent: a = tanh z, in (−1, 1); ∂L/∂z = ∂L/∂a · (1 − a²). */
public final class Tanh extends Activation {

    @Override
    void activate(double[] z, double[] a) {
        for (int j = 0; j < a.length; j++) {
            a[j] = StrictMath.tanh(z[j]);
        }
    }

    @Override
    void chain(double[] a, double[] upstream, double[] into) {
        for (int j = 0; j < a.length; j++) {
            into[j] = upstream[j] * (1 - a[j] * a[j]);
        }
    }
}
