package chainrule.train;

import java.util.function.DoubleSupplier;

/**
 * The gradient of f by central differences, ĝ = (f(θ + h) − f(θ − h)) / 2h, entry by entry, h = {@link
 * GradientCheck#H}.
 *
 * <p>At a kink, such as ReLU's at 0, the slopes on both sides differ, and ĝ is the derivative of neither; such entries
 * are found and marked. The slopes of a smooth function differ too, by h·f″, but this difference is ten times smaller
 * with a tenth of h.
 */
public final class FiniteDifference {

    private final double[][] theta;
    private final DoubleSupplier f;
    private final double[][] above;
    private final double[][] below;
    private final double[][] gradient;
    private boolean[][] kink;

    /**
     * Evaluates f twice for each entry of θ.
     *
     * @param theta θ, rows × columns, which f depends on; it is changed entry by entry, and restored
     */
    public FiniteDifference(double[][] theta, DoubleSupplier f) {
        this.theta = theta;
        this.f = f;
        above = new double[theta.length][theta[0].length];
        below = new double[theta.length][theta[0].length];
        gradient = new double[theta.length][theta[0].length];
        double h = GradientCheck.H;
        for (int i = 0; i < theta.length; i++) {
            for (int j = 0; j < theta[i].length; j++) {
                above[i][j] = at(i, j, h);
                below[i][j] = at(i, j, -h);
                gradient[i][j] = (above[i][j] - below[i][j]) / (2 * h);
            }
        }
    }

    private boolean[][] kinks() {
        double scale = 0;
        for (double[] row : gradient) {
            for (double g : row) {
                scale = Math.max(scale, Math.abs(g));
            }
        }
        double middle = f.getAsDouble();
        double h = GradientCheck.H;
        boolean[][] found = new boolean[theta.length][theta[0].length];
        for (int i = 0; i < theta.length; i++) {
            for (int j = 0; j < theta[i].length; j++) {
                double bend = bend(above[i][j], middle, below[i][j], h);
                found[i][j] =
                        bend > 1e-3 * scale && bend(at(i, j, h / 10), middle, at(i, j, -h / 10), h / 10) > 0.5 * bend;
            }
        }
        return found;
    }

    /** The difference between the slopes above and below. */
    private static double bend(double above, double middle, double below, double h) {
        return Math.abs(above - 2 * middle + below) / h;
    }

    private double at(int i, int j, double step) {
        double kept = theta[i][j];
        theta[i][j] = kept + step;
        double value = f.getAsDouble();
        theta[i][j] = kept;
        return value;
    }

    /** ĝ, of θ's shape; this object's own array. */
    public double[][] gradient() {
        return gradient;
    }

    /** Whether ĝ says nothing about this entry because of a kink; the first call evaluates f again, at the same θ. */
    boolean kink(int i, int j) {
        if (kink == null) {
            kink = kinks();
        }
        return kink[i][j];
    }
}
