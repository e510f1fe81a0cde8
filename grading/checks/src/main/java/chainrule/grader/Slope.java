package chainrule.grader;

import chainrule.subject.Subject;
import chainrule.tensor.Matrices;
import chainrule.train.FiniteDifference;
import chainrule.train.GradientCheck;
import java.util.function.ToDoubleFunction;

/** The slopes of a function of an array, by finite differences; the function always gets a copy. */
public final class Slope {

    /** Central differences come this near to the slope; if they do not, each entry is checked. */
    private static final double NEAR = 1e-8;

    private static final int DIRECTIONS = 2;

    private final ToDoubleFunction<double[][]> f;
    private final double[][] at;

    /** @param subject the subject whose code f calls; f keeps none of its arrays */
    public Slope(Subject subject, ToDoubleFunction<double[][]> f, double[][] at) {
        this.f = a -> subject.briefly(() -> f.applyAsDouble(Matrices.copy(a)));
        this.at = at;
    }

    /**
     * Fails unless {@code got} is ∂f/∂a within 1e-6.
     *
     * <p>Along a random direction v, the slope (f(a + hv) − f(a − hv)) / 2h is Σ ∂f/∂a ⊙ v. A wrong gradient gives the
     * right number there only by chance, and two such numbers cost four calls, while one for each entry would cost
     * hundreds. If a number is wrong, all entries are compared.
     */
    public void check(Case c, String symbol, double[][] came) {
        // What f calls may still change the array that came.
        double[][] got = ArrayEquality.sameShape(came, at) ? Matrices.copy(came) : came;
        for (int i = 0; i < DIRECTIONS; i++) {
            if (!agrees(got, direction(c))) {
                c.expect(symbol, entries()).within(1e-6).check(got);
            }
        }
    }

    private double[][] direction(Case c) {
        return Matrices.map(at, v -> (1 + c.below(100)) / 100.0 * (c.below(2) == 0 ? 1 : -1));
    }

    private boolean agrees(double[][] got, double[][] v) {
        if (!ArrayEquality.sameShape(got, at)) {
            return false;
        }
        double h = GradientCheck.H;
        double above = f.applyAsDouble(Matrices.add(at, ArrayEquality.times(h, v)));
        double below = f.applyAsDouble(Matrices.add(at, ArrayEquality.times(-h, v)));
        double scale = Math.sqrt(weighted(got, got) * weighted(v, v));
        return Math.abs((above - below) / (2 * h) - weighted(got, v)) <= NEAR * scale
                && Double.isFinite(scale); // ∞ ≤ ∞
    }

    /** ∂f/∂a, with the shape of a. */
    private double[][] entries() {
        double[][] moved = Matrices.copy(at);
        return new FiniteDifference(moved, () -> f.applyAsDouble(moved)).gradient();
    }

    /** Σ out ⊙ upstream: the loss for which ∂L/∂out is {@code upstream}. */
    public static double weighted(double[][] out, double[][] upstream) {
        double sum = 0;
        for (double[] row : Matrices.hadamard(out, upstream)) {
            for (double v : row) {
                sum += v;
            }
        }
        return sum;
    }
}
