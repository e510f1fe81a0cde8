package chainrule.train;

import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.loss.Loss;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Compares the gradients of a layer, a loss or a network with finite differences: ĝ = (L(θ + h) − L(θ − h)) / 2h.
 *
 * <p>It judges by the norm over a whole array, because single entries near 0 fail even in correct code. Entries at a
 * kink, such as z = 0 of ReLU, are left out and counted, because the difference says nothing there. It cannot see a
 * mistake that a loss and its gradient share.
 */
public final class GradientCheck {

    /** h, the step of the central difference. */
    public static final double H = 1e-5;

    /** The largest relative error that a correct gradient may have. */
    public static final double TOLERANCE = 1e-6;

    private final String subject;
    private final List<GradientComparison> comparisons = new ArrayList<>();

    private GradientCheck(String subject) {
        this.subject = subject;
    }

    /**
     * Checks dX and the parameters' gradients of a layer, for L = Σ r·f(x), with a fixed random r as the upstream
     * gradient.
     *
     * @param x batch × in, left unchanged
     */
    public static GradientCheck of(Layer layer, double[][] x) {
        double[][] r = Matrices.copy(layer.forward(Matrices.copy(x)));
        Random rng = new Random(1);
        for (double[] row : r) {
            for (int j = 0; j < row.length; j++) {
                row[j] = 2 * rng.nextDouble() - 1;
            }
        }
        var check = new GradientCheck(Network.describe(layer));
        check.compare(layer, x, out -> dot(r, out), out -> r);
        return check;
    }

    /**
     * Checks dX and the parameters' gradients of a network with a loss.
     *
     * @param x batch × in, left unchanged
     * @param y targets, batch × out, left unchanged
     */
    public static GradientCheck of(Layer network, Loss loss, double[][] x, double[][] y) {
        var check = new GradientCheck(Network.describe(network) + " under " + Network.describe(loss));
        check.compare(network, x, out -> loss.value(out, y), out -> loss.gradient(out, y));
        return check;
    }

    /**
     * Checks ∂L/∂ŷ of a loss.
     *
     * @param yHat predictions, left unchanged
     * @param y targets, of the same shape, left unchanged
     */
    public static GradientCheck of(Loss loss, double[][] yHat, double[][] y) {
        var check = new GradientCheck(Network.describe(loss));
        double[][] moved = Matrices.copy(yHat);
        double[][] g = loss.gradient(Matrices.copy(yHat), y);
        check.add("dYHat", g, new FiniteDifference(moved, () -> loss.value(moved, y)));
        return check;
    }

    private void compare(Layer layer, double[][] x, ToDoubleFunction<double[][]> value, Upstream upstream) {
        double[][] dX = layer.backward(upstream.of(layer.forward(Matrices.copy(x))));
        List<double[][]> gradients = new ArrayList<>();
        for (Parameter p : layer.parameters()) {
            gradients.add(Matrices.copy(p.gradient()));
        }
        double[][] moved = Matrices.copy(x);
        DoubleSupplier f = () -> value.applyAsDouble(layer.forward(moved));
        add("dX", dX, new FiniteDifference(moved, f));
        List<String> names = names(layer);
        for (int k = 0; k < gradients.size(); k++) {
            add(
                    "d" + names.get(k),
                    gradients.get(k),
                    new FiniteDifference(layer.parameters().get(k).value(), f));
        }
    }

    private void add(String symbol, double[][] g, FiniteDifference numeric) {
        Matrices.requireShape(symbol + " of " + subject, g, numeric.gradient().length, numeric.gradient()[0].length);
        comparisons.add(GradientComparison.of(symbol, g, numeric));
    }

    /** W and b for a single layer; W1, b1, W2, … for a network. */
    private static List<String> names(Layer layer) {
        return layer instanceof Network network
                ? network.parameterNames()
                : layer.parameters().stream().map(Parameter::name).toList();
    }

    private static double dot(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                sum += a[i][j] * b[i][j];
            }
        }
        return sum;
    }

    /** Whether every gradient agrees. */
    public boolean passed() {
        return comparisons.stream().allMatch(GradientComparison::passed);
    }

    /** One comparison for each array: first dX, then the parameters in order. */
    public List<GradientComparison> comparisons() {
        return List.copyOf(comparisons);
    }

    /** The largest relative error of all arrays. */
    double relativeError() {
        return comparisons.stream()
                .mapToDouble(GradientComparison::relativeError)
                .max()
                .orElse(0);
    }

    /** One line for each array; if an array fails, its worst entries follow. */
    @Override
    public String toString() {
        return comparisons.stream()
                .map(GradientComparison::toString)
                .collect(Collectors.joining(System.lineSeparator(), subject + System.lineSeparator(), ""));
    }

    @FunctionalInterface
    private interface Upstream {
        double[][] of(double[][] out);
    }
}
