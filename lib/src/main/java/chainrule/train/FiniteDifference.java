package chainrule.train;

import java.util.function.DoubleSupplier;

/**
 * The gradient of f by central differences, ĝ = (f(θ + h) − f(θ − h)) / 2h, entry by entry.
 *
 * <p>At a kink, as of ReLU at 0, the slopes on both sides differ, and ĝ is the derivative of neither: such entries are
 * found and marked. Of a smooth function the slopes differ too, by h·f″, but ten times less with a tenth of h.
 */
final class FiniteDifference {

    private final double[][] theta;
    private final DoubleSupplier f;
    private final double middle;
    private final double[][] gradient;
    private final double[][] bend;
    private final boolean[][] kink;

    /** @param theta what f looks at; changed entry by entry, and put back */
    FiniteDifference(double[][] theta, DoubleSupplier f) {
        this.theta = theta;
        this.f = f;
        middle = f.getAsDouble();
        gradient = new double[theta.length][theta[0].length];
        bend = new double[theta.length][theta[0].length];
        kink = new boolean[theta.length][theta[0].length];
        differences();
        kinks();
    }

    private void differences() {
        double h = GradientCheck.H;
        for (int i = 0; i < theta.length; i++) {
            for (int j = 0; j < theta[i].length; j++) {
                double above = at(i, j, h);
                double below = at(i, j, -h);
                gradient[i][j] = (above - below) / (2 * h);
                bend[i][j] = bend(above, below, h);
            }
        }
    }

    private void kinks() {
        double scale = 0;
        for (double[] row : gradient) {
            for (double g : row) {
                scale = Math.max(scale, Math.abs(g));
            }
        }
        double h = GradientCheck.H / 10;
        for (int i = 0; i < theta.length; i++) {
            for (int j = 0; j < theta[i].length; j++) {
                kink[i][j] = bend[i][j] > 1e-3 * scale && bend(at(i, j, h), at(i, j, -h), h) > 0.5 * bend[i][j];
            }
        }
    }

    /** How much the slope above differs from the slope below. */
    private double bend(double above, double below, double h) {
        return Math.abs(above - 2 * middle + below) / h;
    }

    private double at(int i, int j, double step) {
        double kept = theta[i][j];
        theta[i][j] = kept + step;
        double value = f.getAsDouble();
        theta[i][j] = kept;
        return value;
    }

    /** ĝ, of θ's shape. */
    double[][] gradient() {
        return gradient;
    }

    /** Whether ĝ says nothing at this entry. */
    boolean kink(int i, int j) {
        return kink[i][j];
    }
}
